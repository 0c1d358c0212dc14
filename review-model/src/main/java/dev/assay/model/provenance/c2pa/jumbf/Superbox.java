package dev.assay.model.provenance.c2pa.jumbf;

import dev.assay.model.provenance.ByteRange;
import java.util.List;
import java.util.Optional;

/**
 * A JUMBF superbox. Ranges lie inside the manifest store.
 *
 * @param range the whole box
 * @param payload the box without its header: what hashed URIs hash
 * @param label from the description box; covered by no hash unless inside another box
 */
public record Superbox(
        ByteRange range,
        ByteRange payload,
        BoxUuid uuid,
        String label,
        List<Superbox> children,
        List<ContentBox> contents) {
    public Superbox {
        children = List.copyOf(children);
        contents = List.copyOf(contents);
    }

    public List<Superbox> children(BoxUuid wanted) {
        return children.stream().filter(c -> c.uuid == wanted).toList();
    }

    public Optional<ContentBox> content(String type) {
        return contents.stream().filter(c -> c.type().equals(type)).findFirst();
    }
}
