#!/bin/sh
# Single sign-on against a real Keycloak: 150 MB from the Maven registry the first time, and a minute of its own.
. "$(dirname "$0")/environment.sh"

version=26.4.0
need_maven
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact="org.keycloak:keycloak-quarkus-dist:$version:zip" -DoutputDirectory="$PWD/.tools/keycloak" || {
  echo "rapport: skipped, because Keycloak $version could not be fetched from the Maven registry"
  exit 0
}
cd backend
exec mvn -B -ntp test -DskipStaticAnalysis -Dtest=KeycloakTest \
  -Drapport.keycloak="$PWD/../.tools/keycloak/keycloak-quarkus-dist-$version.zip"
