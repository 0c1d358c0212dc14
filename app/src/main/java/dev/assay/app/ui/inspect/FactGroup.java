package dev.assay.app.ui.inspect;

import java.util.List;

/** Facts under one heading. */
public record FactGroup(String title, List<Fact> facts) {
    public FactGroup {
        facts = List.copyOf(facts);
    }
}
