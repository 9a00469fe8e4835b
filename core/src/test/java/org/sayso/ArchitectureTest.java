package org.sayso;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** The arrows between the packages: what ARCHITECTURE.md draws. */
@AnalyzeClasses(packages = "org.sayso", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule arrows = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("text")
            .definedBy("org.sayso.text")
            .layer("claim")
            .definedBy("org.sayso.claim")
            .layer("codebook")
            .definedBy("org.sayso.codebook")
            .layer("annotate")
            .definedBy("org.sayso.annotate")
            .layer("extract")
            .definedBy("org.sayso.extract")
            .layer("link")
            .definedBy("org.sayso.link")
            .layer("io")
            .definedBy("org.sayso.io")
            .whereLayer("text")
            .mayNotAccessAnyLayer()
            .whereLayer("claim")
            .mayOnlyAccessLayers("text")
            .whereLayer("codebook")
            .mayOnlyAccessLayers("text", "claim")
            .whereLayer("annotate")
            .mayOnlyAccessLayers("text", "claim", "codebook")
            .whereLayer("extract")
            .mayOnlyAccessLayers("text", "claim", "codebook", "annotate", "link")
            .whereLayer("link")
            .mayOnlyAccessLayers("text", "claim")
            .whereLayer("io")
            .mayOnlyAccessLayers("text", "claim");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.sayso.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noLogging = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    /** The library prints nothing: what it finds it returns. */
    @ArchTest
    static final ArchRule aLibraryPrintsNothing = noClasses().should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
}
