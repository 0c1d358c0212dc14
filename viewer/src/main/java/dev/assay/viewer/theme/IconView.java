package dev.assay.viewer.theme;

import dev.assay.icons.Icon;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * An icon in the colour of the text it stands with.
 *
 * <p>The colour is the looked-up {@code -as-ink}, which every component sets for its words and
 * icons together. The size follows the text scale. Without a text of its own it is decoration: the
 * words beside it say the same.
 */
public final class IconView extends Region {
    /** Sizes of the drawings, in pixels at 100 % text. */
    public enum Size {
        /** Inside a line of notes. */
        SMALL("icon-14"),
        /** Beside words. */
        TEXT("icon-16"),
        /** On tool buttons and the rail. */
        TOOL("icon-20"),
        /** On state cards. */
        CARD("icon-24");

        private final String styleClass;

        Size(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    private final ObjectProperty<Icon> icon = new SimpleObjectProperty<>(this, "icon");
    private final SVGPath path = new SVGPath();
    private final Scale scale = new Scale();

    /** {@code icon} beside words. */
    public IconView(Icon icon) {
        this(icon, Size.TEXT);
    }

    public IconView(Icon icon, Size size) {
        getStyleClass().addAll("icon", size.styleClass);
        path.getStyleClass().add("icon-path");
        path.getTransforms().add(scale);
        path.setManaged(false);
        path.setMouseTransparent(true);
        getChildren().add(path);
        this.icon.subscribe(this::draw);
        this.icon.set(icon);
        setMouseTransparent(true);
    }

    public ObjectProperty<Icon> iconProperty() {
        return icon;
    }

    public void setIcon(Icon icon) {
        this.icon.set(icon);
    }

    public Icon getIcon() {
        return icon.get();
    }

    /** Gives the icon a voice of its own, for places without words beside it. */
    public IconView says(String words) {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words);
        return this;
    }

    private void draw(@Nullable Icon shown) {
        if (shown != null) {
            path.setContent(shown.svgPath());
        }
    }

    @Override
    protected void layoutChildren() {
        double edge = Math.min(getWidth(), getHeight());
        scale.setX(edge / Icon.EDGE);
        scale.setY(edge / Icon.EDGE);
        path.setStrokeWidth(edge > 0 ? Icon.strokeAt(edge) : 1.5);
        path.setLayoutX((getWidth() - edge) / 2);
        path.setLayoutY((getHeight() - edge) / 2);
    }
}
