package dev.assay.app.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.viewer.fx.FxThread;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class KeyMapTest {
    private final KeyMap map = KeyMap.standard();

    @Test
    void theKeysItComesWithDoNotCollide() {
        assertThat(map.conflicts()).isEmpty();
    }

    @Test
    void everyActHasAKeyAndWords() {
        for (Act act : Act.values()) {
            assertThat(map.cap(act)).as(act.name()).isNotBlank();
            assertThat(act.words()).as(act.name()).isNotBlank().doesNotContain("!");
        }
    }

    @Test
    void digitsMeanTheFirstJudgementOrTheDispositionByWhatIsOpen() {
        KeyChord two = KeyChord.of("2");

        assertThat(map.find(two, EnumSet.of(Scope.ANYWHERE, Scope.REVIEW, Scope.LOOK_FIRST)))
                .contains(Act.SAW_MANIPULATED);
        assertThat(map.find(two, EnumSet.of(Scope.ANYWHERE, Scope.REVIEW, Scope.DECIDE)))
                .contains(Act.DISPOSITION_2);
        assertThat(map.find(two, EnumSet.of(Scope.ANYWHERE, Scope.REVIEW))).isEmpty();
    }

    @Test
    void aChordThatIsTakenIsRefusedAndSaysByWhom() {
        assertThat(map.rebind(Act.MAP, KeyChord.of("H")))
                .isEqualTo(new KeyMap.Outcome.Refused(KeyChord.of("H"), Act.HIDE));
        assertThat(map.cap(Act.MAP)).isEqualTo("M");
    }

    @Test
    void oneKeyMayServeTwoScopesThatExcludeEachOther() {
        assertThat(map.rebind(Act.SAW_UNSURE, KeyChord.of("4")))
                .isInstanceOf(KeyMap.Outcome.Bound.class);
    }

    @Test
    void aFreeChordIsBoundAndTheOldOneIsFree() {
        assertThat(map.rebind(Act.MAP, KeyChord.parse("Ctrl+M")))
                .isInstanceOfSatisfying(
                        KeyMap.Outcome.Bound.class,
                        bound -> {
                            assertThat(bound.map().cap(Act.MAP)).isEqualTo("Ctrl+M");
                            assertThat(bound.map().find(KeyChord.of("M"), EnumSet.of(Scope.REVIEW)))
                                    .isEmpty();
                        });
    }

    @Test
    void chordsAreReadAsTheyArePrinted() {
        assertThat(KeyChord.parse("ctrl+shift+k")).hasToString("Ctrl+Shift+K");
        assertThat(KeyChord.parse("Num+")).isEqualTo(KeyChord.of("Num+"));
        assertThatIllegalArgumentException().isThrownBy(() -> KeyChord.parse("Hyper+K"));
    }

    @Test
    void aPressedKeyIsTakenOnceAndOneThatHasAMeaningIsRefused() {
        FxThread.pretend(() -> {
            KeyBindings keys = new KeyBindings(KeyMap.standard());
            assertThat(keys.take(KeyChord.of("I"))).as("nobody asked for a key").isFalse();

            keys.listen(Act.MARK_IN);
            assertThat(keys.take(KeyChord.of("O"))).isTrue();
            assertThat(keys.saidProperty().get()).contains("already means", "Nothing was changed");
            assertThat(keys.now().cap(Act.MARK_IN)).isEqualTo("I");

            keys.listen(Act.MARK_IN);
            assertThat(keys.take(KeyChord.parse("Ctrl+I"))).isTrue();
            assertThat(keys.now().cap(Act.MARK_IN)).isEqualTo("Ctrl+I");
            assertThat(keys.now().own()).containsOnlyKeys(Act.MARK_IN);

            keys.listen(Act.MARK_OUT);
            assertThat(keys.take(KeyChord.of("Esc"))).isTrue();
            assertThat(keys.now().cap(Act.MARK_OUT)).isEqualTo("O");

            keys.reset();
            assertThat(keys.now()).isEqualTo(KeyMap.standard());
        });
    }
}
