/** A scenario that two policies run through quickly, from January 2026 to `end` ("2026-12"). */
export const shortStudy = (end: string, replications: number): string => `bodem: 1
title: A batch for a cluster
question: Do the shards of a batch add up to the batch?
material: ndpr-oxide
start: "2026-01"
end: "${end}"
burnInMonths: 12
replications: ${replications}
policies:
  floor:
    instruments:
      - use: one-way-floor
        strike: 100
`;
