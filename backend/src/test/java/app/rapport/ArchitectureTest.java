package app.rapport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The architecture as one table that runs: which feature may use which. */
class ArchitectureTest {
    private static final String ROOT = "app.rapport.";

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("identity", Set.of("platform")),
            Map.entry("customers", Set.of("platform", "identity")),
            Map.entry("commerce", Set.of("platform", "identity")),
            Map.entry("interactions", Set.of("platform", "identity", "customers")),
            Map.entry("pipeline", Set.of("platform", "identity", "customers", "commerce", "interactions")),
            Map.entry("tickets", Set.of("platform", "identity", "customers", "interactions")),
            Map.entry("overview", Set.of("platform", "customers", "interactions", "pipeline", "tickets")),
            Map.entry("search", Set.of("platform")),
            Map.entry("views", Set.of("platform", "identity")),
            Map.entry("exchange", Set.of("platform")),
            Map.entry("demo", Set.of("platform", "identity")),
            Map.entry("launch", Set.of("platform")));

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.rapport");

    private static String feature(JavaClass type) {
        var below = type.getPackageName().substring(ROOT.length());
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }

    @Test
    void everyPackageIsInTheTable() {
        var features = CODE.stream().map(ArchitectureTest::feature).collect(Collectors.toSet());

        assertThat(features).isEqualTo(MAY_USE.keySet());
    }

    @Test
    void featuresUseOnlyWhatTheTableAllows() {
        MAY_USE.forEach((feature, allowed) -> {
            var forbidden = new HashSet<>(MAY_USE.keySet());
            forbidden.remove(feature);
            forbidden.removeAll(allowed);
            var packages = forbidden.stream().map(name -> ROOT + name + "..").toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + feature + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages)
                    .check(CODE);
        });
    }

    @Test
    void featuresHaveNoCycles() {
        slices().matching("app.rapport.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        var packages = CODE.stream().map(JavaClass::getPackage).collect(Collectors.toSet());

        assertThat(packages)
                .allSatisfy(pack -> assertThat(pack.tryGetPackageInfo())
                        .as(pack.getName())
                        .hasValueSatisfying(info -> assertThat(info.isAnnotatedWith(NullMarked.class))
                                .isTrue()));
    }

    @Test
    void everyEndpointDeclaresItsPermission() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(new ArchCondition<JavaMethod>("declare who may call them") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var owner = method.getOwner();
                        var declared = method.isAnnotatedWith(PermissionsAllowed.class)
                                || method.isAnnotatedWith(PermissionsAllowed.List.class)
                                || owner.isAnnotatedWith(PermitAll.class)
                                || owner.isAnnotatedWith(Authenticated.class);
                        events.add(new SimpleConditionEvent(method, declared, method.getFullName()));
                    }
                })
                .check(CODE);
    }
}
