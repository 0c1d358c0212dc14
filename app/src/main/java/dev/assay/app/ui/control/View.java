package dev.assay.app.ui.control;

import javafx.scene.Node;

/**
 * A part of the window. While attached it follows its view model; detached it listens to nothing
 * and can be attached again. For the JavaFX thread only.
 */
public interface View {
    /** The node to put into the window; always the same. */
    Node node();

    /** Starts following; called when it comes on screen. */
    void attach();

    /** Stops following; what it listened to may be forgotten. */
    void detach();
}
