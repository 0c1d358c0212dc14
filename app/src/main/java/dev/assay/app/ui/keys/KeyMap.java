package dev.assay.app.ui.keys;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The bindings in force. Immutable; a change that would give one chord two meanings in overlapping
 * scopes is refused and says with what it collides.
 */
public final class KeyMap {
    private final Map<Act, List<KeyChord>> chords;

    private KeyMap(Map<Act, List<KeyChord>> chords) {
        this.chords = new EnumMap<>(chords);
    }

    public static KeyMap standard() {
        Map<Act, List<KeyChord>> chords = new EnumMap<>(Act.class);
        for (Act act : Act.values()) {
            chords.put(act, act.chords());
        }
        return new KeyMap(chords);
    }

    /** The standard map with {@code own} chords; empty where two acts would share one. */
    public static Optional<KeyMap> with(Map<Act, KeyChord> own) {
        Map<Act, List<KeyChord>> chords = new EnumMap<>(standard().chords);
        own.forEach((act, chord) -> chords.put(act, List.of(chord)));
        KeyMap map = new KeyMap(chords);
        return map.conflicts().isEmpty() ? Optional.of(map) : Optional.empty();
    }

    /** What differs from the standard map. */
    public Map<Act, KeyChord> own() {
        Map<Act, KeyChord> own = new EnumMap<>(Act.class);
        chords.forEach((act, list) -> {
            if (!list.equals(act.chords())) {
                own.put(act, list.getFirst());
            }
        });
        return own;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyMap map && chords.equals(map.chords);
    }

    @Override
    public int hashCode() {
        return chords.hashCode();
    }

    /** What a wish to rebind comes to. */
    public sealed interface Outcome {
        record Bound(KeyMap map) implements Outcome {}

        /** The chord already belongs to {@code holder}; nothing was changed. */
        record Refused(KeyChord chord, Act holder) implements Outcome {}
    }

    /** Gives {@code act} the one chord {@code chord} instead of what it had. */
    public Outcome rebind(Act act, KeyChord chord) {
        for (Act other : Act.values()) {
            if (other != act
                    && other.scope().overlaps(act.scope())
                    && chordsOf(other).contains(chord)) {
                return new Outcome.Refused(chord, other);
            }
        }
        Map<Act, List<KeyChord>> changed = new EnumMap<>(chords);
        changed.put(act, List.of(chord));
        return new Outcome.Bound(new KeyMap(changed));
    }

    public List<KeyChord> chordsOf(Act act) {
        return chords.getOrDefault(act, List.of());
    }

    /** The chord to print on a key cap. */
    public String cap(Act act) {
        List<KeyChord> own = chordsOf(act);
        return own.isEmpty() ? "" : own.getFirst().toString();
    }

    /** The act {@code chord} stands for while the scopes {@code open} count. */
    public Optional<Act> find(KeyChord chord, Set<Scope> open) {
        for (Act act : Act.values()) {
            if (open.contains(act.scope()) && chordsOf(act).contains(chord)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    /** Every pair of acts that share a chord in overlapping scopes; empty for a sound map. */
    public List<Set<Act>> conflicts() {
        List<Act> acts = List.of(Act.values());
        List<Set<Act>> found = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            Act one = acts.get(i);
            for (Act other : acts.subList(i + 1, acts.size())) {
                if (one.scope().overlaps(other.scope())
                        && chordsOf(one).stream().anyMatch(chordsOf(other)::contains)) {
                    found.add(EnumSet.of(one, other));
                }
            }
        }
        return found;
    }
}
