#!/bin/sh
#SBATCH --array=0-7
part=$(printf 'part-%02d.ndjson' "$SLURM_ARRAY_TASK_ID")
bounty batch --quiet --jobs 1 --format ndjson -o "results/$part" "$part" || [ $? = 1 ]
