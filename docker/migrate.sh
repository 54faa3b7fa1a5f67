#!/bin/sh
# Brings the database to where this version expects it. Safe to run again; never makes demo data.
set -eu
cli="node backend/dist/cli.js"
$cli roles
$cli migrate
$cli load-reference
$cli framework load backend/data/frameworks/normenkader.json
