package dev.assay.app.ui.tour;

import dev.assay.app.console.AppGraph;
import dev.assay.app.ui.review.InspectorTab;
import dev.assay.app.ui.shell.Place;
import dev.assay.viewer.theme.Theme;
import java.util.List;
import java.util.Locale;

/** The same screens in every theme, text size and window size the product promises. */
final class LookSteps {
    private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.HIGH_CONTRAST, Theme.DARK);

    private final Driver driver;
    private final AppGraph graph;

    LookSteps(Driver driver) {
        this.driver = driver;
        this.graph = driver.window().graph();
    }

    void all() throws TourException {
        for (Theme theme : THEMES) {
            driver.run(() -> graph.shell().use(theme));
            driver.nextPane(name(theme));
            driver.picture("theme-" + name(theme));
        }
        size("large", 1600, 1000);
        size("small", 1280, 800);
    }

    private void size(String size, double width, double height) throws TourException {
        driver.run(() -> {
            driver.window().stage().setWidth(width);
            driver.window().stage().setHeight(height);
        });
        for (int percent : List.of(100, 125)) {
            driver.run(() -> graph.shell().scale(percent));
            for (Theme theme : THEMES) {
                driver.run(() -> graph.shell().use(theme));
                tabs(size + "-" + percent + "-" + name(theme));
            }
            places(size + "-" + percent);
        }
    }

    private void tabs(String name) throws TourException {
        for (InspectorTab tab : InspectorTab.values()) {
            driver.run(() -> graph.review().tabProperty().set(tab));
            driver.check(name + "-" + tab.title());
        }
        driver.run(() -> graph.review().tabProperty().set(InspectorTab.DETECTORS));
    }

    private void places(String name) throws TourException {
        for (Place place : Place.values()) {
            driver.run(() -> graph.shell().go(place));
            driver.picture(name + "-" + place.title().toLowerCase(Locale.ROOT));
        }
        driver.run(() -> graph.shell().go(Place.REVIEW));
    }

    private static String name(Theme theme) {
        return theme.title().toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
