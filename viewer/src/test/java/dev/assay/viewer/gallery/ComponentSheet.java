package dev.assay.viewer.gallery;

import dev.assay.icons.Icon;
import dev.assay.viewer.graph.ProvenanceMark;
import dev.assay.viewer.graph.ProvenanceNode;
import dev.assay.viewer.graph.ProvenanceState;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.Token;
import dev.assay.viewer.theme.part.Banner;
import dev.assay.viewer.theme.part.Chip;
import dev.assay.viewer.theme.part.ClockLabel;
import dev.assay.viewer.theme.part.KeyCap;
import dev.assay.viewer.theme.part.ScoreBar;
import dev.assay.viewer.theme.part.SeverityBars;
import dev.assay.viewer.theme.part.SeverityLevel;
import dev.assay.viewer.theme.part.Tone;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.ToggleSwitch;

/** The parts and plain controls on one sheet. */
final class ComponentSheet {
    private final Look look;
    private final VBox sheet = new VBox();

    private ComponentSheet(Look look) {
        this.look = look;
        sheet.setSpacing(look.px(12));
        sheet.setStyle("-fx-padding: 16px;");
    }

    static Parent of(Look look) {
        ComponentSheet made = new ComponentSheet(look);
        made.fill();
        return made.sheet;
    }

    private void fill() {
        row(
                "Buttons",
                keyed("Record", "Enter", "primary"),
                new Button("Second"),
                styled(new Button("Quiet"), "quiet"),
                styled(new Button("Destroy key", new IconView(Icon.CLOSE)), "danger"),
                off(new Button("Off")),
                styled(new Button("Focus"), "focus-here"),
                on(new ToggleButton("On", new IconView(Icon.MAP))),
                styled(new Button("Large"), "large", "primary"),
                styled(new Button("", new IconView(Icon.PLAY, IconView.Size.TOOL)), "icon-only"),
                off(styled(new Button("Off"), "primary")));
        row(
                "Chips",
                new Chip(Tone.ACCENT, Icon.USER, "Claimed by you"),
                new Chip(Tone.OK, Icon.CHECK, "Proof holds"),
                new Chip(Tone.WARN, Icon.WARNING, "Over 0.50"),
                new Chip(Tone.BAD, Icon.WARNING, "Conflict"),
                new Chip("Under 0.55"),
                new Chip(Tone.PLAIN, Icon.BAN, "Not applicable"));
        row("Severity", severity(false));
        row("", severity(true));
        ClockLabel hold = new ClockLabel();
        hold.showHold();
        row(
                "Clocks",
                new ClockLabel(Duration.ofHours(27)),
                new ClockLabel(Duration.ofMinutes(72)),
                new ClockLabel(Duration.ofMinutes(-38)),
                hold);
        CheckBox ticked = new CheckBox("Contour");
        ticked.setSelected(true);
        RadioButton chosen = new RadioButton("One");
        chosen.setSelected(true);
        ToggleSwitch switched = new ToggleSwitch("on");
        switched.setSelected(true);
        ToggleButton graph = new ToggleButton("Graph");
        SegmentedButton segments =
                new SegmentedButton(graph, new ToggleButton("Tree"), new ToggleButton("Table"));
        graph.setSelected(true);
        row(
                "Choices",
                switched,
                new ToggleSwitch("off"),
                ticked,
                new CheckBox("Off"),
                chosen,
                new RadioButton("Two"),
                segments,
                new KeyCap("N"),
                new KeyCap("Enter"),
                new Slider(0, 100, 50));
        ComboBox<String> box = new ComboBox<>();
        box.getItems().addAll("Face swap · MesoInception4", "Noise level");
        box.setValue("Face swap · MesoInception4");
        TextField code = new TextField("SM-4.2");
        code.getStyleClass().add("figures-input");
        TextField find = new TextField();
        find.setPromptText("Find by id, digest, surface");
        TextField bad = new TextField("Too short");
        bad.getStyleClass().add("failed");
        Label why = new Label("Too short: 4 of 20", new IconView(Icon.WARNING));
        why.getStyleClass().add("field-error");
        row("Fields", code, find, box, bad, why);
        ToggleButton remove = new ToggleButton("Remove", new IconView(Icon.SLASH_CIRCLE));
        remove.setSelected(true);
        row(
                "Disposition",
                choice(new ToggleButton("Release", new IconView(Icon.CHECK))),
                choice(remove),
                choice(new ToggleButton("Label", new IconView(Icon.FLAG))));
        ScoreBar over = new ScoreBar(0.87, 0.5);
        ScoreBar under = new ScoreBar(0.48, 0.55);
        over.setPrefWidth(look.px(280));
        under.setPrefWidth(look.px(280));
        row("Scores", over, under);
        row("Provenance", marks());
        HBox nodes =
                new HBox(
                        look.px(14),
                        new ProvenanceNode(
                                ProvenanceState.DECLARED, "Intake record", "source app, uploader"),
                        new ProvenanceNode(
                                ProvenanceState.SIGNED_TRUSTED,
                                "Camera capture",
                                "C2PA list · 2026-08-30"),
                        new ProvenanceNode(
                                ProvenanceState.SIGNED_UNKNOWN,
                                "Clip tool export",
                                "signer not on any list"),
                        new ProvenanceNode(
                                ProvenanceState.BROKEN, "Active manifest", "binding differs"),
                        new ProvenanceNode(
                                ProvenanceState.NOT_CHECKABLE, "Remote manifest", "address only"));
        row("", nodes);
        Banner banner =
                new Banner(
                        Tone.WARN,
                        Icon.SCALE,
                        "Detectors disagree",
                        "2 over threshold, 2 under, 1 not applicable. No combined score is made. You said Looks manipulated before they were shown.");
        banner.setMaxWidth(look.px(360));
        Banner quiet =
                new Banner(
                        Tone.PLAIN,
                        Icon.INFO,
                        "",
                        "Why: people who see a heatmap first tend to follow it, also when it is wrong.");
        quiet.setMaxWidth(look.px(360));
        row("Banners", banner, quiet);
        row("Table", table(), tabs());
        HBox colours = new HBox(look.px(6));
        for (Token token : Token.values()) {
            Region field = new Region();
            field.setStyle(
                    "-fx-background-color: -as-ctl, "
                            + token.cssName()
                            + "; -fx-background-insets: 0, 1;");
            field.setPrefSize(look.px(34), look.px(22));
            Label name = new Label(token.cssName().substring(4));
            name.getStyleClass().addAll("figures-note", "label-quiet");
            name.setMinWidth(Region.USE_PREF_SIZE);
            colours.getChildren().add(new VBox(2, field, name));
        }
        row("Colours", colours);
        StatusBar bar = new StatusBar();
        bar.setText("");
        Label sandbox =
                new Label("Sandbox: full · no network, no files", new IconView(Icon.SHIELD_CHECK));
        sandbox.getGraphic().getStyleClass().add("ok-icon");
        bar.getLeftItems()
                .addAll(
                        sandbox,
                        new Label("Synced · 0 waiting", new IconView(Icon.CLOUD)),
                        styled(
                                new Label("Statement due in 1 h 12 m", new IconView(Icon.CLOCK)),
                                "tone-warn"));
        bar.getRightItems()
                .addAll(
                        new Label("reviewer-07 · reviewer", new IconView(Icon.USER)),
                        new Chip(Tone.ACCENT, Icon.LOCK, "PRODUCTION eu-west-1"));
        sheet.getChildren().add(bar);
    }

    private TabPane tabs() {
        TabPane tabs = new TabPane();
        for (String name : List.of("Detectors", "Provenance", "Facts", "History", "Decide")) {
            Tab tab = new Tab(name, new Label("  "));
            tab.setClosable(false);
            tabs.getTabs().add(tab);
        }
        tabs.setPrefWidth(look.px(440));
        return tabs;
    }

    private TableView<List<String>> table() {
        TableView<List<String>> table = new TableView<>();
        String[] names = {"Frame", "Detector", "Score", "Says"};
        for (int i = 0; i < names.length; i++) {
            int at = i;
            TableColumn<List<String>, String> column = new TableColumn<>(names[i]);
            column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().get(at)));
            column.setPrefWidth(look.px(i == 1 ? 150 : 90));
            if (i == 0 || i == 2) {
                column.getStyleClass().add("figures-column");
            }
            table.getColumns().add(column);
        }
        table.getItems().add(List.of("212", "Face swap", "0.87", "over"));
        table.getItems().add(List.of("212", "High frequency", "0.48", "under"));
        table.getItems().add(List.of("212", "JPEG ghost", "–", "not applicable"));
        table.getSelectionModel().select(0);
        table.setFixedCellSize(look.px(36));
        table.setPrefSize(look.px(430), look.px(142));
        return table;
    }

    private HBox marks() {
        HBox marks = new HBox(look.px(12));
        for (ProvenanceState state : ProvenanceState.values()) {
            marks.getChildren().add(new ProvenanceMark(state));
        }
        return marks;
    }

    private HBox severity(boolean compact) {
        HBox all = new HBox(look.px(24));
        for (SeverityLevel level : SeverityLevel.values()) {
            all.getChildren().add(new SeverityBars(level, compact));
        }
        return all;
    }

    private static ToggleButton choice(ToggleButton button) {
        button.getStyleClass().add("choice");
        button.setPrefWidth(160);
        return button;
    }

    private static Button keyed(String words, String key, String style) {
        Button button = new Button(words, new KeyCap(key));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().add(style);
        return button;
    }

    private static <T extends Node> T styled(T node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }

    private static <T extends Node> T off(T node) {
        node.setDisable(true);
        return node;
    }

    private static ToggleButton on(ToggleButton button) {
        button.setSelected(true);
        return button;
    }

    private void row(String name, Node... parts) {
        Label label = new Label(name);
        label.getStyleClass().addAll("dense", "label-quiet");
        label.setMinWidth(look.px(84));
        HBox row = new HBox(look.px(10), label);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().addAll(parts);
        sheet.getChildren().add(row);
    }
}
