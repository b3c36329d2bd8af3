import antimony2024 from "./antimony-2024.yaml?raw";
import cobalt2025 from "./cobalt-2025.yaml?raw";
import gallium2023 from "./gallium-2023.yaml?raw";
import germanium2023 from "./germanium-2023.yaml?raw";
import graphite2023 from "./graphite-2023.yaml?raw";
import lithium2020 from "./lithium-2020.yaml?raw";
import magnets2025 from "./magnets-2025.yaml?raw";
import molycorp from "./molycorp.yaml?raw";
import ree2009 from "./ree-2009.yaml?raw";
import tungsten2025 from "./tungsten-2025.yaml?raw";
import { EPISODE_MOMENTS, type EpisodeMoments } from "./moments.ts";

const TEXTS: Readonly<Record<string, string>> = {
  "ree-2009": ree2009,
  molycorp,
  "gallium-2023": gallium2023,
  "magnets-2025": magnets2025,
  "cobalt-2025": cobalt2025,
  "antimony-2024": antimony2024,
  "germanium-2023": germanium2023,
  "tungsten-2025": tungsten2025,
  "graphite-2023": graphite2023,
  "lithium-2020": lithium2020,
};

export interface Episode extends EpisodeMoments {
  /** YAML of the scenario: the facts of the episode, and only those. */
  readonly text: string;
}

/** Every episode of history that the model is held against, with what it is judged on. */
export const EPISODES: readonly Episode[] = EPISODE_MOMENTS.map((moments) => ({ ...moments, text: TEXTS[moments.episode] }));
