#!/bin/sh
# Prints the home of a JDK of version 25 or later: JAVA_HOME if it is one, else the newest in the places where machines
# usually keep them, because often an older `java` comes first on the PATH.
set -eu
wanted=25

candidates() {
  on_path=$(command -v javac || true)
  if [ -n "$on_path" ]; then
    real=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
    dirname "$(dirname "$real")"
  fi
  for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-/nowhere}"/.sdkman/candidates/java/* \
      "${HOME:-/nowhere}"/.jdks/* "${HOME:-/nowhere}"/.local/share/mise/installs/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${HOME:-/nowhere}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ ! -x "$home/bin/javac" ] || echo "$home"
  done
  /usr/libexec/java_home -v "$wanted+" 2>/dev/null || true
}

# The `release` file of a JDK answers without starting it; the few that lack one are asked.
major() {
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true)
  [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  echo "${version:-0}"
}

if [ -x "${JAVA_HOME:-/nowhere}/bin/javac" ] && [ "$(major "$JAVA_HOME")" -ge "$wanted" ]; then
  echo "$JAVA_HOME"
  exit
fi
best="" best_version=0
for home in $(candidates); do
  [ -x "$home/bin/javac" ] || continue
  version=$(major "$home")
  if [ "$version" -ge "$wanted" ] && [ "$version" -gt "$best_version" ]; then
    best=$home best_version=$version
  fi
done
if [ -z "$best" ]; then
  echo "rapport: no JDK $wanted or later found: install one (for example Eclipse Temurin $wanted) or set JAVA_HOME." >&2
  exit 1
fi
echo "$best"
