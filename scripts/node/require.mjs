// Plain JavaScript of any age: this file must load on every Node that knows `--import`.
// The feature is asked for, not the version: some systems build a recent Node without it.
if (!process.features.typescript) {
  process.stderr.write(
    `Node ${process.versions.node} (${process.execPath}) is too old or built without type stripping: Node 22.18 or newer is needed. Run "npm ci", which brings Node 24 on Linux and on 64-bit Windows unless optional packages are left out, or install Node 24.\n`,
  );
  process.exit(1);
}
