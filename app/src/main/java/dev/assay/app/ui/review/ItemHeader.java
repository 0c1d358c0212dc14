package dev.assay.app.ui.review;

import dev.assay.app.ui.control.FitRow;
import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.open.OpenItem;
import dev.assay.app.ui.open.Opening;
import dev.assay.app.ui.words.MediaTime;
import dev.assay.app.ui.words.Span;
import dev.assay.icons.Icon;
import dev.assay.model.review.Claim;
import dev.assay.model.review.ItemDetail;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.media.MediaInfo;
import dev.assay.viewer.theme.part.Chip;
import dev.assay.viewer.theme.part.SeverityBars;
import dev.assay.viewer.theme.part.SeverityLevel;
import dev.assay.viewer.theme.part.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Who the open item is and which of its clocks run. */
final class ItemHeader implements View {
    private final ReviewViewModel model;
    private final InstantSource clock;
    private final String me;
    private final Subscriptions bag = new Subscriptions();
    private final HBox title = new HBox();
    private final FitRow facts = new FitRow();
    private final HBox clocks = new HBox();
    private final HBox root = new HBox();

    /**
     * @param me pseudonym of the person at the desk
     */
    ItemHeader(ReviewViewModel model, String me, InstantSource clock) {
        this.model = model;
        this.me = me;
        this.clock = clock;
        root.getStyleClass().add("item-header");
        title.getStyleClass().add("item-title");
        clocks.getStyleClass().add("item-clocks");
        facts.getStyleClass().add("item-facts");
        VBox left = new VBox(title, facts);
        left.setMinWidth(0);
        left.setAlignment(Pos.CENTER_LEFT);
        clocks.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(left, Priority.ALWAYS);
        root.getChildren().addAll(left, Space.across(), clocks);
    }

    @Override
    public HBox node() {
        return root;
    }

    @Override
    public void attach() {
        bag.follow(model.detailProperty(), _ -> show());
        bag.follow(model.openingProperty(), _ -> show());
    }

    @Override
    public void detach() {
        bag.release();
    }

    private void show() {
        Optional<ItemDetail> detail = model.detailProperty().get();
        title.getChildren().clear();
        clocks.getChildren().clear();
        if (detail.isEmpty()) {
            title.getChildren().add(Words.whole(unopened(), "title", "strong"));
            facts.getChildren().clear();
            return;
        }
        ItemDetail known = detail.get();
        title.getChildren()
                .addAll(
                        Words.whole(known.item().id().brief(), "figure-title"),
                        new SeverityBars(level(known), false));
        standing(known).ifPresent(title.getChildren()::add);
        digest(known).ifPresent(title.getChildren()::add);
        showFacts(known);
        Instant now = clock.instant();
        known.claim()
                .filter(c -> c.owner().equals(me))
                .map(Claim::until)
                .ifPresent(until -> clock("Claim ends", Duration.between(now, until)));
    }

    private void showFacts(ItemDetail known) {
        facts.getChildren().clear();
        List<Node> later = new ArrayList<>();
        for (String fact : facts(known)) {
            String dot = facts.getChildren().isEmpty() ? "" : "\u00b7 ";
            Label words = Words.whole(dot + fact, "dense", "second");
            if (facts.getChildren().size() > 1) {
                later.add(words);
            }
            facts.getChildren().add(words);
        }
        facts.leaveOutOnly(later);
    }

    private String unopened() {
        return switch (model.openingProperty().get()) {
            case Opening.UnderWay(var item) -> "Opening " + item.brief();
            case Opening.Failed(var item, _, _) -> item.brief();
            default -> "No item is open";
        };
    }

    private void clock(String name, Duration left) {
        Label figures = Words.whole(Span.left(left), "figures-strong");
        if (left.toMinutes() < 5) {
            figures.getStyleClass().add("tone-warn");
        }
        VBox box = new VBox(Words.whole(name, "note", "label-quiet"), figures);
        box.getStyleClass().add("item-clock");
        clocks.getChildren().add(box);
    }

    private Optional<Chip> standing(ItemDetail known) {
        return switch (known.state()) {
            case CLAIMED ->
                    Optional.of(
                            known.claim().filter(c -> c.owner().equals(me)).isPresent()
                                    ? new Chip(Tone.ACCENT, Icon.USER, "Claimed by you")
                                    : new Chip(Tone.PLAIN, Icon.USER, "Claimed by another"));
            case DECIDED -> Optional.of(new Chip(Tone.OK, Icon.CHECK, "Decided"));
            case AWAITING_SECOND ->
                    Optional.of(new Chip(Tone.WARN, Icon.USERS, "Awaits a second person"));
            case CONFLICT -> Optional.of(new Chip(Tone.BAD, Icon.WARNING, "Conflict"));
            case BLOCKED -> Optional.of(new Chip(Tone.BAD, Icon.BAN, "Blocked"));
            case OPEN -> Optional.empty();
        };
    }

    /** Verifying is not verified. */
    private Optional<Chip> digest(ItemDetail known) {
        return switch (known.bytes()) {
            case PARTIAL, VERIFYING ->
                    Optional.of(
                            new Chip(Tone.WARN, Icon.HASH, "Verifying: not all bytes are here"));
            case MISMATCH ->
                    Optional.of(new Chip(Tone.BAD, Icon.WARNING, "Not the bytes that were stated"));
            case LISTED, VERIFIED -> Optional.empty();
        };
    }

    private List<String> facts(ItemDetail known) {
        List<String> all = new ArrayList<>();
        all.add(known.item().intake().surface().orElse("No surface"));
        if (model.openingProperty().get() instanceof Opening.Opened(OpenItem open)) {
            MediaInfo info = open.session().info();
            all.add(info.width() + " \u00d7 " + info.height());
            all.add(info.codec());
            if (info.kind() == MediaInfo.Kind.CLIP) {
                all.add(open.session().index().count() + " frames");
                if (!Double.isNaN(info.seconds())) {
                    all.add(MediaTime.of(info.seconds()));
                }
            }
            all.add(open.session().audible() ? "sound" : "no sound");
        }
        return all;
    }

    private static SeverityLevel level(ItemDetail known) {
        return switch (known.severity()) {
            case S1 -> SeverityLevel.LOW;
            case S2 -> SeverityLevel.MODERATE;
            case S3 -> SeverityLevel.HIGH;
            case S4 -> SeverityLevel.CRITICAL;
        };
    }
}
