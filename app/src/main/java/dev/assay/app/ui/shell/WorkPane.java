package dev.assay.app.ui.shell;

import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.jobs.Work;
import dev.assay.app.ui.jobs.WorkList;
import dev.assay.model.job.JobRunner;
import dev.assay.viewer.fx.Subscriptions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.concurrent.Task;
import javafx.scene.layout.VBox;
import org.controlsfx.control.TaskProgressView;
import org.jspecify.annotations.Nullable;

/** What is under way, with how far it is and a way to stop it. Gone while nothing is. */
final class WorkPane implements View {
    private final WorkList work;
    private final JobRunner watchers;
    private final Subscriptions bag = new Subscriptions();
    private final TaskProgressView<Shown> list = new TaskProgressView<>();
    private final VBox root = new VBox();
    private final Map<Work, Shown> shown = new HashMap<>();

    /**
     * @param watchers runs one idle companion for each piece of work shown, which the list needs
     */
    WorkPane(WorkList work, JobRunner watchers) {
        this.work = work;
        this.watchers = watchers;
        root.getStyleClass().add("work-pane");
        root.getChildren().addAll(Words.whole("Under way", "dense", "strong"), list);
        root.managedProperty().bind(root.visibleProperty());
        root.setPickOnBounds(false);
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        bag.listen(work.running(), _ -> update());
        update();
    }

    @Override
    public void detach() {
        bag.release();
        shown.values().forEach(Shown::end);
        shown.clear();
        list.getTasks().clear();
    }

    private void update() {
        for (Work piece : work.running()) {
            shown.computeIfAbsent(piece, this::watch);
        }
        shown.entrySet()
                .removeIf(entry -> {
                    boolean over = !work.running().contains(entry.getKey());
                    if (over) {
                        entry.getValue().end();
                        list.getTasks().remove(entry.getValue());
                    }
                    return over;
                });
        root.setVisible(!work.running().isEmpty());
    }

    private Shown watch(Work piece) {
        Shown task = new Shown(piece);
        list.getTasks().add(task);
        watchers.start(
                "",
                _ -> {
                    task.run();
                    return task;
                },
                _ -> {});
        return task;
    }

    /** A piece of work in the form the list wants: runs for as long as the work does. */
    private static final class Shown extends Task<@Nullable Void> {
        private final Work work;
        private final Subscriptions bag = new Subscriptions();
        private final CountDownLatch ended = new CountDownLatch(1);

        private Shown(Work work) {
            this.work = work;
            updateTitle(work.title());
            bag.follow(work.shareProperty(), share -> updateProgress(share.doubleValue(), 1));
            bag.follow(work.wordsProperty(), this::updateMessage);
        }

        private void end() {
            bag.release();
            ended.countDown();
        }

        @Override
        protected @Nullable Void call() throws InterruptedException {
            ended.await();
            return null;
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            work.cancel();
            return false;
        }
    }
}
