package dev.assay.viewer.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
    /** Counts who listens to it. */
    private static final class Watched extends SimpleStringProperty {
        private int listeners;

        @Override
        public void addListener(ChangeListener<? super String> listener) {
            listeners++;
            super.addListener(listener);
        }

        @Override
        public void removeListener(ChangeListener<? super String> listener) {
            listeners--;
            super.removeListener(listener);
        }
    }

    @Test
    void tellsTheCurrentValueAndEveryLaterOneUntilReleased() {
        FxThread.pretend(() -> {
            StringProperty value = new SimpleStringProperty("a");
            List<String> told = new ArrayList<>();
            Subscriptions bag = new Subscriptions();

            bag.follow(value, told::add);
            value.set("b");
            bag.release();
            value.set("c");

            assertThat(told).containsExactly("a", "b");
        });
    }

    @Test
    void openedAndClosedFiftyTimesLeavesNoListener() {
        FxThread.pretend(() -> {
            Watched value = new Watched();
            Subscriptions bag = new Subscriptions();
            for (int i = 0; i < 50; i++) {
                bag.follow(value, _ -> {});
                bag.listen(value, (_, _, _) -> {});
                assertThat(bag.size()).isEqualTo(2);
                bag.release();
            }
            assertThat(value.listeners).isZero();
            assertThat(bag.size()).isZero();
        });
    }
}
