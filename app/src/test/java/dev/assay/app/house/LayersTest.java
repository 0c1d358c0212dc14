package dev.assay.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which room may know which. */
@AnalyzeClasses(packages = "dev.assay", importOptions = DoNotIncludeTests.class)
class LayersTest {
    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("dev.assay.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("a cycle makes two rooms one");

    @ArchTest
    static final ArchRule MODULES =
            layeredArchitecture()
                    .consideringOnlyDependenciesInAnyPackage("dev.assay..")
                    .layer("icons")
                    .definedBy("dev.assay.icons..")
                    .layer("model")
                    .definedBy("dev.assay.model..")
                    .layer("viewer")
                    .definedBy("dev.assay.viewer..")
                    .layer("app")
                    .definedBy("dev.assay.app..")
                    .whereLayer("app")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("viewer")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("model")
                    .mayOnlyBeAccessedByLayers("viewer", "app")
                    .whereLayer("icons")
                    .mayOnlyBeAccessedByLayers("viewer", "app");

    @ArchTest
    static final ArchRule MODEL_LEVELS =
            layeredArchitecture()
                    .consideringOnlyDependenciesInAnyPackage("dev.assay.model..")
                    .optionalLayer("tools")
                    .definedBy(
                            "dev.assay.model.fault..",
                            "dev.assay.model.job..",
                            "dev.assay.model.keys..",
                            "dev.assay.model.durable..",
                            "dev.assay.model.json..")
                    .optionalLayer("facts")
                    .definedBy(
                            "dev.assay.model.item..",
                            "dev.assay.model.detection..",
                            "dev.assay.model.provenance..",
                            "dev.assay.model.audit..",
                            "dev.assay.model.vault..",
                            "dev.assay.model.payload..",
                            "dev.assay.model.remote..")
                    .optionalLayer("store")
                    .definedBy("dev.assay.model.store..")
                    .optionalLayer("review")
                    .definedBy("dev.assay.model.review..")
                    .optionalLayer("outside")
                    .definedBy(
                            "dev.assay.model.intake..",
                            "dev.assay.model.sync..",
                            "dev.assay.model.evidence..")
                    .whereLayer("outside")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("review")
                    .mayOnlyBeAccessedByLayers("outside")
                    .whereLayer("store")
                    .mayOnlyBeAccessedByLayers("review", "outside")
                    .whereLayer("facts")
                    .mayOnlyBeAccessedByLayers("store", "review", "outside");

    @ArchTest
    static final ArchRule THE_MODEL_IS_HEADLESS_AND_PURE =
            noClasses()
                    .that()
                    .resideInAPackage("dev.assay.model..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javafx..",
                            "java.awt..",
                            "javax.swing..",
                            "javax.imageio..",
                            "software.amazon.awssdk..",
                            "org.bytedeco..",
                            "ai.onnxruntime..")
                    .because("what must be right runs and is tested without any of them");

    @ArchTest
    static final ArchRule THE_WORKER_KNOWS_ONLY_THE_WIRE =
            classes()
                    .that()
                    .resideInAPackage("dev.assay.viewer.worker..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.assay.viewer.worker..",
                            "dev.assay.viewer.wire..",
                            "java..",
                            "org.bytedeco..",
                            "ai.onnxruntime..",
                            "org.apache.pdfbox..",
                            "com.drew..",
                            "com.adobe..",
                            "org.jspecify..")
                    .because("what runs beside hostile bytes must have nothing to reach for");

    @ArchTest
    static final ArchRule NATIVE_DECODERS_LIVE_IN_THE_WORKER =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "dev.assay.viewer.worker..", "dev.assay.app.demo.media..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.bytedeco.ffmpeg..", "ai.onnxruntime..", "com.drew..")
                    .because(
                            "native code sees hostile bytes only in a process that can do nothing"
                                    + " else; the demo's encoder sees none");

    @ArchTest
    static final ArchRule SQL_LIVES_IN_THE_STORE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.assay.model.store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..")
                    .because("the projection is the only database and the store its only door");

    @ArchTest
    static final ArchRule AWS_LIVES_IN_ITS_ADAPTER =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.assay.app.aws..", "dev.assay.app.demo..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("software.amazon.awssdk..")
                    .because("everything else speaks to the ports");
}
