package dev.assay.model.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ItemIdTest {
    private static final byte[] KEY = new byte[32];

    @Test
    void isTwentyBase32DigitsAndTheSameForTheSameVersion() {
        ItemId id = ItemId.of(KEY, new ObjectRef("quarantine", "a/b.mp4", "v1"));

        assertThat(id.value()).matches("[A-Z2-7]{20}");
        assertThat(id).isEqualTo(ItemId.of(KEY, new ObjectRef("quarantine", "a/b.mp4", "v1")));
    }

    @Test
    void movingALetterAcrossTheBorderOfPartsGivesAnotherId() {
        assertThat(ItemId.of(KEY, new ObjectRef("ab", "c", "v")))
                .isNotEqualTo(ItemId.of(KEY, new ObjectRef("a", "bc", "v")));
    }

    @Test
    void anotherKeyGivesAnotherId() {
        byte[] other = new byte[32];
        other[31] = 1;
        assertThat(ItemId.of(KEY, new ObjectRef("a", "b", "v")))
                .isNotEqualTo(ItemId.of(other, new ObjectRef("a", "b", "v")));
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> new ItemId("../../etc/passwd")).isInstanceOf(Exception.class);
    }
}
