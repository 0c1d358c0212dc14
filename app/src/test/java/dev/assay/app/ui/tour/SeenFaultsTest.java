package dev.assay.app.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.viewer.theme.Look;
import dev.assay.viewer.timeline.Lane;
import dev.assay.viewer.timeline.TimelineModel;
import dev.assay.viewer.timeline.TimelineView;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the tour's checks must see: each fault is planted, and gone when there is room. */
class SeenFaultsTest {
    @BeforeAll
    static void toolkit() {
        try {
            HeadlessToolkit.start();
        } catch (IllegalStateException running) {
            // another test of this machine started it
        }
    }

    @Test
    void aChoiceWhoseWordsHaveNoRoomIsSeen() throws TourException {
        assertThat(cut(() -> combo(70))).anyMatch(s -> s.contains("High frequency"));
        assertThat(cut(() -> combo(240))).isEmpty();
    }

    @Test
    void aPromptWiderThanItsFieldIsSeen() throws TourException {
        assertThat(cut(() -> field(60))).anyMatch(s -> s.startsWith("field too narrow"));
        assertThat(cut(() -> field(300))).isEmpty();
    }

    @Test
    void wordsPaintedOntoTheTimelineAreSeen() throws TourException {
        assertThat(cut(() -> timeline("A name that no gutter of a timeline can ever hold whole")))
                .anyMatch(s -> s.startsWith("painted"));
        assertThat(cut(() -> timeline("Noise level"))).isEmpty();
    }

    @Test
    void rowsThatReachOutOfTheirListAreSeen() throws TourException {
        assertThat(cut(() -> list(400))).anyMatch(s -> s.startsWith("outside"));
        assertThat(cut(() -> list(120))).isEmpty();
    }

    @Test
    void onlyWhatIsPannedMayReachBeyondItsSides() throws TourException {
        assertThat(cut(() -> scrolled(400, true))).isEmpty();
        assertThat(cut(() -> scrolled(400, false))).anyMatch(s -> s.startsWith("outside"));
        assertThat(cut(() -> scrolled(900, true))).anyMatch(s -> s.startsWith("outside"));
    }

    @Test
    void aButtonWithoutWordsPastTheEndOfItsRowIsSeen() throws TourException {
        assertThat(cut(() -> row(90))).anyMatch(s -> s.startsWith("beyond the end"));
        assertThat(cut(() -> row(120))).isEmpty();
    }

    @Test
    void faintWordsAreSeenOnTheGroundTheyStandOn() throws TourException {
        assertThat(faint("#777777", "#222930")).hasSize(1);
        assertThat(faint("#E2E6EA", "#222930")).isEmpty();
        assertThat(faint("#E2E6EA", "#FFFFFF")).hasSize(1);
    }

    private static Node combo(double width) {
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().setAll("High frequency");
        combo.setValue("High frequency");
        combo.setMinWidth(width);
        combo.setMaxWidth(width);
        return combo;
    }

    private static Node row(double width) {
        Region button = new Region();
        button.setMinWidth(100);
        HBox row = new HBox(button);
        row.setMinWidth(width);
        row.setMaxWidth(width);
        return row;
    }

    private static Node field(double width) {
        TextField field = new TextField();
        field.setPromptText("Find by id, surface, state");
        field.setMinWidth(width);
        field.setMaxWidth(width);
        // a first field would take the focus, and with it the prompt would be gone
        return new HBox(new ListView<>(), field);
    }

    private static Node timeline(String name) {
        TimelineView view = new TimelineView();
        view.modelProperty()
                .set(
                        TimelineModel.of(100, List.of(0))
                                .withLanes(List.of(new Lane.NotApplicable(name, "", "no"))));
        return view;
    }

    private static Node list(double width) {
        ListView<String> list = new ListView<>();
        list.getItems().setAll("row");
        list.setMaxWidth(200);
        list.setCellFactory(_ -> {
            ListCell<String> cell = new ListCell<>();
            Label words = new Label("words");
            Region before = new Region();
            before.setMinWidth(width);
            cell.setGraphic(new HBox(before, words));
            return cell;
        });
        return list;
    }

    /** Words {@code from} pixels into a sheet of 800 that is seen through 200. */
    private static Node scrolled(double from, boolean pannable) {
        Label words = new Label("words");
        words.relocate(from, 0);
        Pane sheet = new Pane(words);
        sheet.setMinWidth(800);
        sheet.setMaxWidth(800);
        ScrollPane pane = new ScrollPane(sheet);
        pane.setPannable(pannable);
        pane.setMaxWidth(200);
        return pane;
    }

    private static List<String> faint(String ink, String ground) throws TourException {
        return in(
                () -> {
                    Label label = new Label("words");
                    label.setStyle("-fx-text-fill: " + ink);
                    StackPane pane = new StackPane(label);
                    pane.setStyle("-fx-background-color: " + ground);
                    return pane;
                },
                root -> InkContrast.below(root, Color.BLACK, 4.5));
    }

    private static List<String> cut(Supplier<Node> made) throws TourException {
        return in(made, CutWords::below);
    }

    /** What {@code check} says of a scene with nothing but {@code made}. */
    private static List<String> in(Supplier<Node> made, Function<Node, List<String>> check)
            throws TourException {
        return FxWait.get(() -> {
            StackPane root = new StackPane(made.get());
            Scene scene = new Scene(root, 640, 320);
            Look.PLAIN.applyTo(scene);
            scene.snapshot(null);
            return check.apply(root);
        });
    }
}
