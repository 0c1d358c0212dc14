package dev.assay.app.ui.tour;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;

/** Whether it can be read which frame is on screen: its number, its time stamp, its hash. */
final class FrameIdentity {
    private static final List<String> PARTS = List.of("frame-number", "frame-pts", "frame-hash");

    private FrameIdentity() {}

    /** The parts that cannot be seen though the review screen is open. */
    static List<String> missing(Node root) {
        return PARTS.stream()
                .filter(part -> {
                    Node node = root.lookup("#" + part);
                    return node != null && (hidden(node) || node.getLayoutBounds().isEmpty());
                })
                .toList();
    }

    private static boolean hidden(Node node) {
        return Stream.<Node>iterate(node, at -> at != null, Node::getParent)
                .anyMatch(at -> !at.isVisible());
    }
}
