package dev.assay.viewer.frame;

import dev.assay.viewer.fx.FxThread;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.effect.Effect;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The stage: one frame, what lies over it, and the pixel under the pointer.
 *
 * <p>Frames of one size share one buffer; turn and pixel shape act on display only; above 100 % no
 * pixel is smoothed. Scrolling zooms at the pointer, dragging pans. For the JavaFX thread only.
 */
public final class FrameView extends Region {
    private static final double CLOSEST = 32;

    private final ReadOnlyObjectWrapper<@Nullable PixelFrame> frame =
            new ReadOnlyObjectWrapper<>(this, "frame");
    private final ReadOnlyObjectWrapper<@Nullable FramePoint> point =
            new ReadOnlyObjectWrapper<>(this, "point");
    private final ReadOnlyObjectWrapper<@Nullable ViewTransform> view =
            new ReadOnlyObjectWrapper<>(this, "view");
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(this, "zoom", 1);
    private final BooleanProperty overlaysShown =
            new SimpleBooleanProperty(this, "overlaysShown", true);
    private final ObjectProperty<@Nullable Effect> filter =
            new SimpleObjectProperty<>(this, "filter");
    private final IntegerProperty turn = new SimpleIntegerProperty(this, "turn", 0);
    private final DoubleProperty covered = new SimpleDoubleProperty(this, "covered", 0);
    private final ObservableList<FrameOverlay> overlays = FXCollections.observableArrayList();

    private final FrameSurface surface = new FrameSurface();
    private final Canvas marks = new Canvas();
    private boolean fitting = true;

    public FrameView() {
        getStyleClass().add("stage");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Picture");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        surface.node().effectProperty().bind(filter);
        marks.setManaged(false);
        marks.setMouseTransparent(true);
        getChildren().addAll(surface.node(), marks);
        overlays.addListener((ListChangeListener<FrameOverlay>) _ -> repaint());
        overlaysShown.subscribe(this::repaint);
        turn.subscribe(this::replace);
        covered.subscribe(this::drawMarks);
        new FramePointer(this).listen();
    }

    /** Shows {@code shown} with the overlays in force. Zoom and pan stay while its size stays. */
    public void show(PixelFrame shown) {
        FxThread.require();
        PixelFrame before = frame.get();
        frame.set(shown);
        repaint();
        if (before == null || !sameShape(before, shown)) {
            fitting = true;
            replace();
        }
        refreshCursor();
    }

    /** Takes the picture off the stage and forgets its pixels. */
    public void clear() {
        FxThread.require();
        frame.set(null);
        point.set(null);
        view.set(null);
        surface.clear();
        drawMarks();
    }

    /** The frame on the stage. */
    public ReadOnlyObjectProperty<@Nullable PixelFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** The coded pixel under the pointer; null outside the picture. */
    public ReadOnlyObjectProperty<@Nullable FramePoint> pointProperty() {
        return point.getReadOnlyProperty();
    }

    /** Where the picture lies; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable ViewTransform> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** View pixels per display pixel; 1 is 100 %. */
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** Off while the untouched picture is wanted. */
    public BooleanProperty overlaysShownProperty() {
        return overlaysShown;
    }

    /** Blur or grey over picture and tint alike, or null; it never changes what is recorded. */
    public ObjectProperty<@Nullable Effect> filterProperty() {
        return filter;
    }

    /** A further clockwise turn for display in degrees, a multiple of 90. */
    public IntegerProperty turnProperty() {
        return turn;
    }

    /** View pixels from the left that something else covers: nothing is read out to it there. */
    public DoubleProperty coveredProperty() {
        return covered;
    }

    /** What lies over the frame, the first lowest. */
    public ObservableList<FrameOverlay> overlays() {
        return overlays;
    }

    /** Shows the whole picture, also when the view changes its size. */
    public void fit() {
        fitting = true;
        replace();
    }

    /**
     * Shows the picture at {@code wanted} view pixels per display pixel, about the view's centre.
     */
    public void zoomTo(double wanted) {
        zoomAt(wanted, getWidth() / 2, getHeight() / 2);
    }

    /** Zooms so that what lies at (viewX, viewY) stays there. */
    public void zoomAt(double wanted, double viewX, double viewY) {
        ViewTransform now = view.get();
        PixelFrame shown = frame.get();
        if (now == null || shown == null) {
            return;
        }
        double least =
                Math.min(1, ViewTransform.fit(shown, turn.get(), getWidth(), getHeight()).zoom());
        double held = Math.clamp(wanted, least, Math.max(CLOSEST, least));
        fitting = false;
        place(now.zoomedAt(held, viewX, viewY));
    }

    /** Moves the picture by view pixels; some of it always stays in view. */
    public void panBy(double dx, double dy) {
        ViewTransform now = view.get();
        if (now == null) {
            return;
        }
        Rectangle2D bounds = now.bounds();
        double x = Math.clamp(now.centreX() + dx, -bounds.getWidth() / 2 + 24, spanX(bounds));
        double y = Math.clamp(now.centreY() + dy, -bounds.getHeight() / 2 + 24, spanY(bounds));
        fitting = false;
        place(now.at(now.zoom(), x, y));
    }

    /**
     * Lays the picture where another view has its own: as wide on screen, with the same centre. For
     * two views of one size that are moved together.
     */
    public void placeLike(ViewTransform leader) {
        PixelFrame shown = frame.get();
        if (shown == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        ViewTransform own = ViewTransform.of(shown, turn.get(), 1, 0, 0);
        double same = leader.zoom() * leader.displayWidth() / own.displayWidth();
        fitting = false;
        place(own.at(same, leader.centreX(), leader.centreY()));
    }

    /** Draws again, when an overlay has changed by itself. */
    public void repaint() {
        PixelFrame shown = frame.get();
        if (shown != null) {
            surface.load(shown, argb -> tint(shown, argb));
        }
        drawMarks();
    }

    private void tint(PixelFrame shown, int[] argb) {
        if (overlaysShown.get()) {
            overlays.forEach(overlay -> overlay.tint(shown, argb));
        }
    }

    /** The pixels as shown, tint included and filter not: 0xAARRGGBB, alpha pre-multiplied. */
    public int[] shownPixels() {
        return surface.pixels();
    }

    void pointAt(double viewX, double viewY) {
        ViewTransform now = view.get();
        PixelFrame shown = frame.get();
        if (now == null || shown == null) {
            return;
        }
        Point2D coded = now.toCoded(viewX, viewY);
        int x = (int) Math.floor(coded.getX());
        int y = (int) Math.floor(coded.getY());
        boolean inside = x >= 0 && y >= 0 && x < shown.width() && y < shown.height();
        point.set(inside ? FramePoint.of(shown, x, y) : null);
        drawMarks();
    }

    void pointAway() {
        point.set(null);
        drawMarks();
    }

    private void refreshCursor() {
        FramePoint at = point.get();
        PixelFrame shown = frame.get();
        if (at != null && shown != null) {
            boolean inside = at.x() < shown.width() && at.y() < shown.height();
            point.set(inside ? FramePoint.of(shown, at.x(), at.y()) : null);
        }
    }

    private double spanX(Rectangle2D bounds) {
        return Math.max(getWidth() + bounds.getWidth() / 2 - 24, -bounds.getWidth() / 2 + 24);
    }

    private double spanY(Rectangle2D bounds) {
        return Math.max(getHeight() + bounds.getHeight() / 2 - 24, -bounds.getHeight() / 2 + 24);
    }

    private void replace() {
        PixelFrame shown = frame.get();
        if (shown == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        ViewTransform now = view.get();
        place(
                fitting || now == null
                        ? ViewTransform.fit(shown, turn.get(), getWidth(), getHeight())
                        : ViewTransform.of(
                                shown, turn.get(), now.zoom(), now.centreX(), now.centreY()));
    }

    private void place(ViewTransform where) {
        view.set(where);
        zoom.set(where.zoom());
        surface.place(where, getWidth(), getHeight());
        drawMarks();
    }

    private void drawMarks() {
        GraphicsContext g = marks.getGraphicsContext2D();
        g.clearRect(0, 0, marks.getWidth(), marks.getHeight());
        ViewTransform now = view.get();
        if (now != null && overlaysShown.get()) {
            FramePoint at = point.get();
            FramePoint seen = at == null || covers(now, at) ? null : at;
            overlays.forEach(overlay -> overlay.draw(g, now, seen));
        }
    }

    private boolean covers(ViewTransform now, FramePoint at) {
        return now.toView(at.x() + 0.5, at.y() + 0.5).getX() < covered.get();
    }

    private static boolean sameShape(PixelFrame a, PixelFrame b) {
        return a.width() == b.width()
                && a.height() == b.height()
                && a.rotation() == b.rotation()
                && a.sar() == b.sar();
    }

    @Override
    protected void layoutChildren() {
        if (marks.getWidth() != getWidth() || marks.getHeight() != getHeight()) {
            marks.setWidth(getWidth());
            marks.setHeight(getHeight());
            replace();
            drawMarks();
        }
    }
}
