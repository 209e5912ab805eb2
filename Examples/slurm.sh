#!/usr/bin/env bash
# The reports of all databases of a folder, as an array of Slurm jobs on a shared file system:
#
#   sbatch --array=1-16 Examples/slurm.sh /data/events /data/reports
#
# Each task makes its part and manifest-I-of-16.json. To do a single part again, say which it is:
# sbatch --array=3 --export=ALL,SHARD=3/16 …
#SBATCH --job-name=recap
#SBATCH --cpus-per-task=2
#SBATCH --mem-per-cpu=250M
set -euo pipefail

recap batch "$1"/*.db --out "$2" --formats pdf,csv,json --if-changed \
  --jobs "${SLURM_CPUS_PER_TASK:-1}" ${SHARD:+--shard "$SHARD"}
