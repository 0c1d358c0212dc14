package dev.assay.app.ui.keys;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything a key can do, with its words and the chords it has from the start. Only what exists is
 * listed: the keys overlay shows this list and nothing else.
 */
public enum Act {
    FRAME_BACK(Scope.REVIEW, "Frames", "One frame back", "Left Num-"),
    FRAME_NEXT(Scope.REVIEW, "Frames", "One frame on", "Right Num+"),
    KEY_FRAME_BACK(Scope.REVIEW, "Frames", "Key frame before", "PgUp"),
    KEY_FRAME_NEXT(Scope.REVIEW, "Frames", "Next key frame", "PgDn"),
    FIRST_FRAME(Scope.REVIEW, "Frames", "First frame", "Home"),
    LAST_FRAME(Scope.REVIEW, "Frames", "Last frame", "End"),
    PLAY(Scope.REVIEW, "Frames", "Play, pause", "Space"),
    PLAY_BACKWARDS(Scope.REVIEW, "Frames", "Play backwards, pause", "Shift+Space"),
    LOOP(Scope.REVIEW, "Frames", "Play the marked frames, or all, again and again", "Shift+L"),
    GO_TO_FRAME(Scope.REVIEW, "Frames", "Go to a frame by number", "G"),
    MARK_IN(Scope.REVIEW, "Frames", "Mark in", "I"),
    MARK_OUT(Scope.REVIEW, "Frames", "Mark out", "O"),
    CLEAR_MARKS(Scope.REVIEW, "Frames", "Marks away", "Shift+O"),
    SLOWER(Scope.REVIEW, "Frames", "Slower", "["),
    FASTER(Scope.REVIEW, "Frames", "Faster", "]"),
    NEXT_OVER_THRESHOLD(Scope.REVIEW, "Frames", "Next frame over threshold", "N"),
    NEXT_PEAK(Scope.REVIEW, "Frames", "Highest frame of the next run over threshold", "Shift+N"),
    NEXT_REGION(Scope.REVIEW, "Frames", "Next region of the map", "J"),
    PREVIOUS_REGION(Scope.REVIEW, "Frames", "Previous region of the map", "K"),
    MAP(Scope.REVIEW, "View", "Map on, off", "M"),
    HIDE(Scope.REVIEW, "View", "Untouched picture while held", "H"),
    LIFT(Scope.REVIEW, "View", "Lift blur and grey while held", "U"),
    SOUND(Scope.REVIEW, "View", "Sound on, off", "Q"),
    ZOOM(Scope.REVIEW, "View", "Zoom: fit, 100 %, 200 %", "Z"),
    PREVIOUS_DETECTOR(Scope.REVIEW, "View", "Detector before", ","),
    NEXT_DETECTOR(Scope.REVIEW, "View", "Next detector", "."),
    COMPARE(Scope.REVIEW, "View", "Compare with the reference frame, on, off", "C"),
    COMPARE_MODE(Scope.REVIEW, "View", "Compare: beside, swipe, blink, difference, all", "Shift+C"),
    COMPARE_UNTOUCHED(
            Scope.REVIEW, "View", "Compare with the untouched picture or the reference", "Shift+V"),
    DIVIDER_LEFT(Scope.REVIEW, "View", "Divider of the swipe to the left", "Shift+Left"),
    DIVIDER_RIGHT(Scope.REVIEW, "View", "Divider of the swipe to the right", "Shift+Right"),
    ALL_DETECTORS(Scope.REVIEW, "View", "All detectors of this frame; Enter opens one", "Shift+M"),
    SET_REFERENCE(Scope.REVIEW, "View", "This frame is the reference", "V"),
    TABLE(Scope.REVIEW, "View", "Frames and detections as a table", "T"),
    SAW_AUTHENTIC(Scope.LOOK_FIRST, "Work", "First judgement: looks authentic", "1"),
    SAW_MANIPULATED(Scope.LOOK_FIRST, "Work", "First judgement: looks manipulated", "2"),
    SAW_UNSURE(Scope.LOOK_FIRST, "Work", "First judgement: unsure", "3"),
    DISPOSITION_1(Scope.DECIDE, "Work", "Release", "1"),
    DISPOSITION_2(Scope.DECIDE, "Work", "Label", "2"),
    DISPOSITION_3(Scope.DECIDE, "Work", "Remove", "3"),
    DISPOSITION_4(Scope.DECIDE, "Work", "Preserve", "4"),
    DISPOSITION_5(Scope.DECIDE, "Work", "Escalate", "5"),
    DISPOSITION_6(Scope.DECIDE, "Work", "Undecided", "6"),
    DISPOSITION_7(Scope.DECIDE, "Work", "Suspected child abuse: stop and hand over", "7"),
    DECIDE(Scope.REVIEW, "Work", "Decide", "D"),
    POLICY_TEXT(Scope.REVIEW, "Work", "Text of the policy", "P"),
    ADD_TO_EVIDENCE(Scope.REVIEW, "Work", "Add this frame to the evidence", "B"),
    ANNOTATE(Scope.REVIEW, "Work", "Note on the marked frames or on this one", "A"),
    CLAIM(Scope.REVIEW, "Work", "Claim, or renew the claim", "W"),
    SKIP(Scope.REVIEW, "Work", "Skip: give the claim back, next item", "S"),
    SET_ASIDE(Scope.REVIEW, "Work", "Set aside for this window, or take back", "X"),
    CONFIRM(Scope.REVIEW, "Work", "Confirm", "Enter"),
    SUPERSEDE(Scope.DECIDE, "Work", "Supersede what was recorded by a second entry", "Backspace"),
    QUEUE_UP(Scope.REVIEW, "Work", "Item before", "Up"),
    QUEUE_DOWN(Scope.REVIEW, "Work", "Next item", "Down"),
    DETECTORS(Scope.REVIEW, "Place", "Detectors", "F2"),
    PROVENANCE(Scope.REVIEW, "Place", "Provenance", "F3"),
    FACTS(Scope.REVIEW, "Place", "Facts", "F4"),
    HISTORY(Scope.REVIEW, "Place", "History", "F7"),
    LOOK_AGAIN(Scope.ANYWHERE, "Place", "Look again: list the quarantine, send what waits", "F5"),
    NEXT_PANE(Scope.ANYWHERE, "Place", "Next pane", "F6"),
    PANE_BEFORE(Scope.ANYWHERE, "Place", "Pane before", "Shift+F6"),
    PAUSE(Scope.ANYWHERE, "Place", "Cover everything: a pause, no reason asked", "F9"),
    FULL_SCREEN(Scope.ANYWHERE, "Place", "Full screen", "F11"),
    FIND(Scope.ANYWHERE, "Place", "Find", "/"),
    KEYS(Scope.ANYWHERE, "Place", "These keys", "?"),
    BACK(Scope.ANYWHERE, "Place", "Back, close, leave a field", "Esc");

    private final Scope scope;
    private final String group;
    private final String words;
    private final String chords;

    Act(Scope scope, String group, String words, String chords) {
        this.scope = scope;
        this.group = group;
        this.words = words;
        this.chords = chords;
    }

    public Scope scope() {
        return scope;
    }

    /** The heading it stands under in the keys overlay. */
    public String group() {
        return group;
    }

    public String words() {
        return words;
    }

    /** The chords it has unless somebody rebinds it. */
    public List<KeyChord> chords() {
        return Stream.of(chords.split(" ")).map(KeyChord::parse).toList();
    }
}
