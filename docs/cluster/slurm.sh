#!/usr/bin/env bash
# A batch as a Slurm job array: every task runs one shard, and one job after them merges their logs.
#
#   docs/cluster/slurm.sh SCENARIO SHARDS FOLDER [flag of `bodem batch`…]
#
# Run it where sbatch is. FOLDER lies on a disk that all nodes share. The same line again continues what
# was cut short: finished runs are in FOLDER/shard-N.runs, and a shard that has all of its own ends at once.
# TABLES names the files of the merge: runs, paths and ledger, each .parquet or .csv (runs.parquet when not set).

# What one task gets. Other options of sbatch go into its variables: SBATCH_ACCOUNT, SBATCH_PARTITION, …
#SBATCH --job-name=bodem
#SBATCH --time=01:00:00
#SBATCH --cpus-per-task=1
#SBATCH --mem-per-cpu=1G
# A task that loses its node starts again, and goes on where its log ends.
#SBATCH --requeue
#SBATCH --open-mode=append
# A minute before its time is up a task puts itself back into the queue.
#SBATCH --signal=B:USR1@60

set -euo pipefail

# Compute nodes need Node.js 20.19 or newer as well. Where it is a module:
# module load nodejs

submit() {
  if (($# < 3)) || ! [[ $2 =~ ^[1-9][0-9]*$ ]]; then
    echo "usage: $0 SCENARIO SHARDS FOLDER [flag of bodem batch…]" >&2
    exit 2
  fi
  local scenario=$1 shards=$2 folder self root array merge
  mkdir -p "$3"
  folder=$(realpath "$3")
  self=$(realpath "${BASH_SOURCE[0]}")
  root=$(realpath "$(dirname "$self")/../..")
  # A job may start in another folder: a file needs its whole path, an id of the library does not.
  if [[ -e $scenario ]]; then scenario=$(realpath "$scenario"); fi
  # Builds the command line once, and refuses a faulty scenario before anything waits in a queue.
  node "$root/bin/bodem.mjs" validate "$scenario" >&2

  local job=("$root/dist/cli/main.js" "$scenario" "$shards" "$folder" "${TABLES:-runs.parquet}" "${@:4}")
  array=$(sbatch --parsable --array="1-$shards" --output="$folder/shard-%a.log" "$self" shard "${job[@]}")
  # However the shards ended: the merge says what is missing.
  merge=$(sbatch --parsable --dependency="afterany:${array%;*}" --output="$folder/merge.log" "$self" merge "${job[@]}")
  echo "Job ${array%;*}: shards 1 to $shards. Job ${merge%;*}: the merge. Results and logs: $folder"
}

shard() {
  local code=0 late=
  trap 'late=yes; kill -TERM $!' USR1
  node "$bodem" batch "$scenario" --shard "$SLURM_ARRAY_TASK_ID/$shards" --runs "$folder/shard-$SLURM_ARRAY_TASK_ID.runs" --resume \
    --workers "${SLURM_CPUS_PER_TASK:-1}" --progress none "${files[@]}" "$@" &
  wait $! || code=$?
  # The signal ends the first wait, the command its second.
  if [[ $late ]]; then
    code=0
    wait $! || code=$?
    if ((code == 130)); then scontrol requeue "$SLURM_JOB_ID"; fi
  fi
  exit "$code"
}

merge() {
  local n logs=()
  for ((n = 1; n <= shards; n++)); do logs+=("$folder/shard-$n.runs"); done
  exec node "$bodem" merge "${logs[@]}" "${files[@]}" --force
}

case ${1-} in
shard | merge)
  step=$1 bodem=$2 scenario=$3 shards=$4 folder=$5
  # A shard writes none of these, but keeps what they need.
  files=(--json "$folder/summary.json" --points "$folder/points.parquet")
  for table in $6; do
    flag=--${table%.*}
    files+=("${flag/#--runs/--out}" "$folder/$table")
  done
  shift 6
  "$step" "$@"
  ;;
*) submit "$@" ;;
esac
