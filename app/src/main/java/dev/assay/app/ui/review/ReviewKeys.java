package dev.assay.app.ui.review;

import dev.assay.app.ui.decide.DecideState;
import dev.assay.app.ui.keys.Act;
import dev.assay.app.ui.keys.Scope;
import dev.assay.app.ui.open.Opening;
import dev.assay.app.ui.play.Marks;
import dev.assay.app.ui.play.PlaybackViewModel;
import dev.assay.app.ui.queue.IntakeViewModel;
import dev.assay.app.ui.queue.QueueViewModel;
import dev.assay.model.review.Disposition;
import dev.assay.model.review.Judgement;
import dev.assay.viewer.timeline.FrameSpan;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/** What the keys of the review screen do. For the JavaFX thread only. */
public final class ReviewKeys {
    /** How far a key moves the divider, as a part of the view. */
    private static final double STEP = 0.02;

    private final ReviewViewModel model;
    private final ReviewView view;
    private final QueueViewModel queue;
    private final IntakeViewModel intake;

    public ReviewKeys(
            ReviewViewModel model, ReviewView view, QueueViewModel queue, IntakeViewModel intake) {
        this.model = model;
        this.view = view;
        this.queue = queue;
        this.intake = intake;
    }

    /** Which scopes count now besides {@link Scope#ANYWHERE}. */
    public Set<Scope> scopes() {
        Set<Scope> open = EnumSet.of(Scope.REVIEW);
        if (model.asksFirstJudgement()) {
            open.add(Scope.LOOK_FIRST);
        } else if (model.tabProperty().get() == InspectorTab.DECIDE) {
            open.add(Scope.DECIDE);
        }
        return open;
    }

    /** Does {@code act}; false where it is none of this screen's. */
    public boolean perform(Act act) {
        return frames(act) || looks(act) || works(act) || places(act);
    }

    /** A held key was let go. */
    public void released(Act act) {
        if (act == Act.HIDE) {
            model.screens().map().heldProperty().set(false);
        } else if (act == Act.LIFT) {
            model.screens().veil().liftedProperty().set(false);
        }
    }

    /** Lets go of everything that is held; called when the window loses the keyboard. */
    public void releaseAll() {
        released(Act.HIDE);
        released(Act.LIFT);
    }

    private boolean frames(Act act) {
        PlaybackViewModel play = model.screens().play();
        switch (act) {
            case FRAME_BACK -> play.step(-1);
            case FRAME_NEXT -> play.step(1);
            case KEY_FRAME_BACK -> play.toKeyFrame(false);
            case KEY_FRAME_NEXT -> play.toKeyFrame(true);
            case FIRST_FRAME -> play.toFirst();
            case LAST_FRAME -> play.toLast();
            case PLAY -> play.togglePlay();
            case PLAY_BACKWARDS -> play.togglePlayBack();
            case LOOP -> play.loopingProperty().set(!play.loopingProperty().get());
            case CLEAR_MARKS -> play.clearMarks();
            case GO_TO_FRAME -> view.transport().enterNumber();
            case MARK_IN -> play.markIn();
            case MARK_OUT -> play.markOut();
            case SLOWER -> play.faster(false);
            case FASTER -> play.faster(true);
            case NEXT_OVER_THRESHOLD -> nextOver(play);
            case NEXT_PEAK -> nextPeak();
            case NEXT_REGION -> model.screens().map().nextRegion(1);
            case PREVIOUS_REGION -> model.screens().map().nextRegion(-1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void nextOver(PlaybackViewModel play) {
        OptionalInt next = model.screens().detectors().nextOver(play.frameProperty().get());
        if (next.isPresent()) {
            view.timeline().seek(next.getAsInt());
        } else {
            nextPeak();
        }
    }

    private void nextPeak() {
        view.timeline().nextPeak().ifPresent(view.timeline()::seek);
    }

    private boolean looks(Act act) {
        switch (act) {
            case MAP -> model.screens().map().toggle();
            case HIDE -> model.screens().map().heldProperty().set(true);
            case LIFT -> model.screens().veil().liftedProperty().set(true);
            case SOUND -> {
                var silent = model.screens().veil().silentProperty();
                silent.set(!silent.get());
            }
            case ZOOM -> zoom();
            case PREVIOUS_DETECTOR -> model.screens().detectors().chooseBeside(-1);
            case NEXT_DETECTOR -> model.screens().detectors().chooseBeside(1);
            case COMPARE -> model.item().ifPresent(model.screens().compare()::toggle);
            case TABLE -> view.toggleTable();
            case COMPARE_MODE -> model.screens().compare().nextMode();
            case COMPARE_UNTOUCHED -> {
                var untouched = model.screens().compare().untouchedProperty();
                untouched.set(!untouched.get());
            }
            case DIVIDER_LEFT -> model.screens().compare().moveDivider(-STEP);
            case DIVIDER_RIGHT -> model.screens().compare().moveDivider(STEP);
            case ALL_DETECTORS -> model.screens().compare().toggleAll();
            case SET_REFERENCE -> model.item().ifPresent(model.screens().compare()::setReference);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void zoom() {
        double now = view.stage().picture().zoomProperty().get();
        if (now < 1) {
            view.stage().picture().zoomTo(1);
        } else if (now < 2) {
            view.stage().picture().zoomTo(2);
        } else {
            view.stage().picture().fit();
        }
    }

    private boolean works(Act act) {
        switch (act) {
            case SAW_AUTHENTIC -> model.judge(Judgement.AUTHENTIC);
            case SAW_MANIPULATED -> model.judge(Judgement.MANIPULATED);
            case SAW_UNSURE -> model.judge(Judgement.UNSURE);
            case DISPOSITION_1 -> choose(Disposition.RELEASE);
            case DISPOSITION_2 -> choose(Disposition.LABEL);
            case DISPOSITION_3 -> choose(Disposition.REMOVE);
            case DISPOSITION_4 -> choose(Disposition.PRESERVE);
            case DISPOSITION_5 -> choose(Disposition.ESCALATE);
            case DISPOSITION_6 -> choose(Disposition.UNDECIDED);
            case DISPOSITION_7 -> choose(Disposition.CSAM);
            case DECIDE -> model.decide();
            case POLICY_TEXT -> view.decideTab().showText();
            case ADD_TO_EVIDENCE -> view.evidence().addAll();
            case CLAIM -> model.claim();
            case ANNOTATE -> annotate();
            case SKIP -> skip();
            case SET_ASIDE -> model.item().ifPresent(queue::setAside);
            case CONFIRM -> confirm();
            case SUPERSEDE -> model.screens().decide().supersede();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void choose(Disposition disposition) {
        if (model.screens().second().answering()) {
            if (disposition == Disposition.RELEASE || disposition == Disposition.LABEL) {
                view.decideTab().answer(disposition == Disposition.RELEASE);
            }
            return;
        }
        if (model.screens().decide().stateProperty().get() instanceof DecideState.Recorded) {
            return;
        }
        model.screens().decide().choose(disposition);
        view.decideTab().toRationale();
    }

    /** On the marked frames where the frame on screen is one of them, else on this frame alone. */
    private void annotate() {
        int frame = model.screens().play().frameProperty().get();
        Marks marks = model.screens().play().marksProperty().get();
        int from = marks.in().orElse(frame);
        int to = marks.out().orElse(frame);
        boolean within = from <= frame && frame <= to;
        model.screens()
                .notes()
                .begin(within ? new FrameSpan(from, to) : new FrameSpan(frame, frame));
    }

    /** On to the next item; a claim of one's own is given back on the way. */
    void skip() {
        model.giveBack();
        queue.move(1);
    }

    private void confirm() {
        if (model.openingProperty().get() instanceof Opening.NotHere(var detail)) {
            intake.pull(detail.item().id());
        } else if (model.tabProperty().get() == InspectorTab.DECIDE) {
            view.confirm();
        } else if (model.openingProperty().get() instanceof Opening.Nothing) {
            queue.move(1);
        } else {
            view.stage().openChosen();
        }
    }

    private boolean places(Act act) {
        switch (act) {
            case QUEUE_UP -> queue.move(-1);
            case QUEUE_DOWN -> queue.move(1);
            case DETECTORS -> model.tabProperty().set(InspectorTab.DETECTORS);
            case PROVENANCE -> model.tabProperty().set(InspectorTab.PROVENANCE);
            case FACTS -> model.tabProperty().set(InspectorTab.FACTS);
            case HISTORY -> model.tabProperty().set(InspectorTab.HISTORY);
            case FIND -> view.queue().find();
            default -> {
                return false;
            }
        }
        return true;
    }
}
