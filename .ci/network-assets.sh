#!/bin/sh
# Bundles the scripts that network pages carry, from the npm registry into kg/publish/networks/assets/.
# Only for maintainers who change a version below; neither installation nor use of egovkg needs Node.
# Afterwards update the NOTICE beside the bundles: tests compare its digests.
set -eu
assets=$(cd "$(dirname "$0")/../kg/publish/networks/assets" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --save-exact esbuild@0.28.2 \
  sigma@3.0.3 graphology@0.26.0 graphology-utils@2.5.2 events@3.3.0 \
  graphology-layout-forceatlas2@0.10.1 graphology-layout-noverlap@0.4.2

cat > sigma-entry.js <<'JS'
export { default as Sigma } from "sigma";
export { EdgeArrowProgram, EdgeLineProgram, EdgeRectangleProgram } from "sigma/rendering";
export { MultiDirectedGraph } from "graphology";
JS
cat > layout-entry.js <<'JS'
export { default as forceAtlas2 } from "graphology-layout-forceatlas2/iterate";
export { default as forceAtlas2Defaults } from "graphology-layout-forceatlas2/defaults";
export { default as noverlap } from "graphology-layout-noverlap/iterate";
export { default as noverlapDefaults } from "graphology-layout-noverlap/defaults";
JS

bundle() { # entry, global name, file
  node_modules/.bin/esbuild "$1" --bundle --minify --format=iife --global-name="$2" --target=es2020 \
    --charset=ascii --legal-comments=none --outfile="$assets/$3" --log-level=error
}
bundle sigma-entry.js SigmaBundle sigma.min.js
bundle layout-entry.js LayoutBundle layout.min.js

for package in sigma graphology graphology-utils events graphology-layout-forceatlas2 graphology-layout-noverlap; do
  npm pack --silent "$package@$(node -p "require('./node_modules/$package/package.json').version")" >/dev/null
done
sha256sum ./*.tgz "$assets"/*.js
for licence in node_modules/sigma node_modules/graphology node_modules/graphology-utils node_modules/events \
  node_modules/graphology-layout-forceatlas2 node_modules/graphology-layout-noverlap; do
  ls "$licence" | grep -i licen || true
done
