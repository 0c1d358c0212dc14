package dev.assay.app.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a room may not do, whoever it knows. */
@AnalyzeClasses(packages = "dev.assay", importOptions = DoNotIncludeTests.class)
class ForbiddenCallsTest {
    private static final Set<String> JFOENIX =
            Stream.of(
                            "JFXButton",
                            "JFXToggleButton",
                            "JFXCheckBox",
                            "JFXListView",
                            "JFXListCell",
                            "JFXTabPane",
                            "JFXDialog",
                            "JFXDialogLayout",
                            "JFXDrawer",
                            "JFXHamburger",
                            "JFXSpinner",
                            "JFXSnackbar",
                            "JFXSnackbarLayout",
                            "JFXChipView")
                    .map("com.jfoenix.controls."::concat)
                    .collect(Collectors.toUnmodifiableSet());

    @ArchTest
    static final ArchRule ONLY_FX_THREAD_TOUCHES_THE_PLATFORM =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.assay.viewer.fx.FxThread")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("javafx.application.Platform")
                    .because("one bridge to the window's thread can be guarded, many cannot");

    @ArchTest
    static final ArchRule VIEW_MODELS_KNOW_NO_SCENE =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                    .because("what a screen does is tested without a screen");

    @ArchTest
    static final ArchRule PROCESSES_START_IN_TWO_ROOMS =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.assay.viewer.media..", "dev.assay.app.demo..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(ProcessBuilder.class)
                    .because("the media worker and the demo's endpoint are the only children");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS =
            noClasses()
                    .that(
                            DescribedPredicate.not(
                                    resideInAnyPackage(
                                            "dev.assay.app.cli..", "dev.assay.viewer.worker..")))
                    .and()
                    .doNotHaveFullyQualifiedName("dev.assay.app.Main")
                    .should()
                    .accessField(System.class, "out")
                    .because("answers are documents; the worker's output is its wire");

    @ArchTest
    static final ArchRule THREADS_COME_FROM_RUNNERS =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "dev.assay.viewer.fx..",
                            "dev.assay.viewer.media..",
                            "dev.assay.viewer.worker..",
                            "dev.assay.app.demo..")
                    .and()
                    .doNotHaveFullyQualifiedName("dev.assay.app.AppGraph")
                    .should()
                    .callMethodWhere(target(owner(assignableTo(Executors.class))))
                    .orShould()
                    .callConstructor(Thread.class, Runnable.class)
                    .orShould()
                    .callMethodWhere(target(owner(assignableTo(Thread.Builder.class))))
                    .orShould()
                    .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                    .because("who makes a thread must also end it");

    @ArchTest
    static final ArchRule NO_PICTURE_CODEC_IN_THE_CONSOLE =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "dev.assay.app.ui.tour..",
                            "dev.assay.app.demo..",
                            "dev.assay.viewer.worker.pdf..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javax.imageio..", "java.awt..")
                    .because(
                            "item bytes are decoded in the worker, where PDF pages are drawn too;"
                                    + " only screenshots are encoded");

    @ArchTest
    static final ArchRule JFOENIX_ONLY_FROM_ITS_ALLOW_LIST =
            noClasses()
                    .should()
                    .dependOnClassesThat(
                            new DescribedPredicate<JavaClass>("JFoenix outside the allow-list") {
                                @Override
                                public boolean test(JavaClass type) {
                                    return type.getPackageName().startsWith("com.jfoenix")
                                            && JFOENIX.stream()
                                                    .noneMatch(allowed ->
                                                            type.getName().equals(allowed)
                                                                    || type.getName()
                                                                            .startsWith(
                                                                                    allowed + "$"));
                                }
                            })
                    .because("the rest is broken on current JavaFX");
}
