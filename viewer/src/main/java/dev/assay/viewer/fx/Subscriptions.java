package dev.assay.viewer.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/**
 * Everything a view listens to while it is attached, released together when it is detached.
 *
 * <p>For the JavaFX thread only. A bag may be filled again after {@link #release()}.
 */
public final class Subscriptions {
    private final Deque<Subscription> bag = new ArrayDeque<>();

    /** Tells {@code to} the current value now and every later one until released. */
    public <T> void follow(ObservableValue<T> value, Consumer<? super T> to) {
        listen(value, (_, _, now) -> to.accept(now));
        to.accept(value.getValue());
    }

    /** Tells {@code listener} of every change until released. */
    public <T> void listen(ObservableValue<T> value, ChangeListener<? super T> listener) {
        value.addListener(listener);
        add(() -> value.removeListener(listener));
    }

    /** Tells {@code listener} of every change of {@code list} until released. */
    public <T> void listen(ObservableList<T> list, ListChangeListener<? super T> listener) {
        list.addListener(listener);
        add(() -> list.removeListener(listener));
    }

    /** Keeps {@code subscription} until released. */
    public void add(Subscription subscription) {
        FxThread.require();
        bag.push(subscription);
    }

    /** How many there are; tests count them. */
    public int size() {
        return bag.size();
    }

    /** Releases all, the newest first. */
    public void release() {
        while (!bag.isEmpty()) {
            bag.pop().unsubscribe();
        }
    }
}
