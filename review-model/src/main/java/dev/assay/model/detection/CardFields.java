package dev.assay.model.detection;

import dev.assay.model.json.JsonArray;
import dev.assay.model.json.JsonNull;
import dev.assay.model.json.JsonNumber;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonText;
import dev.assay.model.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object of a card: each must be there, be of its kind and within its bounds,
 * and none may be there that nobody asked for.
 */
final class CardFields {
    /** Ends the reading of a card; never leaves this package. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        Fault(String sentence) {
            super(sentence, null, false, false);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    private static final int MOST_TEXT = 400;
    private static final int MOST_ITEMS = 16;

    private final String path;
    private final JsonObject object;
    private final Set<String> asked = new HashSet<>();

    CardFields(String path, JsonObject object) {
        this.path = path;
        this.object = object;
    }

    String text(String name) throws Fault {
        return text(name, value(name));
    }

    private String text(String name, JsonValue value) throws Fault {
        if (!(value instanceof JsonText(String text))
                || text.isBlank()
                || text.length() > MOST_TEXT
                || text.chars().anyMatch(c -> c < 0x20)) {
            throw fault(name, "must be a line of at most " + MOST_TEXT + " characters");
        }
        return text;
    }

    String matching(String name, String pattern, String words) throws Fault {
        String text = text(name);
        if (!text.matches(pattern)) {
            throw fault(name, "must be " + words);
        }
        return text;
    }

    double real(String name, double least, double most) throws Fault {
        return real(name, value(name), least, most);
    }

    private double real(String name, JsonValue value, double least, double most) throws Fault {
        if (value instanceof JsonNumber(double number) && number >= least && number <= most) {
            return number;
        }
        throw fault(name, "must be a number between " + least + " and " + most);
    }

    int whole(String name, int least, int most) throws Fault {
        return whole(name, value(name), least, most);
    }

    private int whole(String name, JsonValue value, int least, int most) throws Fault {
        double number = real(name, value, least, most);
        if (number != Math.rint(number)) {
            throw fault(name, "must be a whole number");
        }
        return (int) number;
    }

    boolean bool(String name) throws Fault {
        asked.add(name);
        return object.bool(name).orElseThrow(() -> fault(name, "must be true or false"));
    }

    <E extends Enum<E>> E word(String name, E[] choices, Function<E, String> word) throws Fault {
        String text = text(name);
        List<String> words = new ArrayList<>();
        for (E choice : choices) {
            if (word.apply(choice).equals(text)) {
                return choice;
            }
            words.add(word.apply(choice));
        }
        throw fault(name, "must be one of " + String.join(", ", words));
    }

    /** A word, or {@code otherwise} where the card does not have it. */
    <E extends Enum<E>> E wordOr(String name, E[] choices, Function<E, String> word, E otherwise)
            throws Fault {
        return object.get(name).isEmpty() ? otherwise : word(name, choices, word);
    }

    CardFields object(String name) throws Fault {
        asked.add(name);
        return new CardFields(
                path + name + ".",
                object.object(name).orElseThrow(() -> fault(name, "must be an object")));
    }

    /** An object, or null where the card says null; a missing member is still a fault. */
    @Nullable CardFields objectOrNull(String name) throws Fault {
        return value(name) instanceof JsonNull ? null : object(name);
    }

    /** An object, or null where the card does not have it. */
    @Nullable CardFields optional(String name) throws Fault {
        return object.get(name).isEmpty() ? null : object(name);
    }

    /** A number, or {@code otherwise} where the card does not have it. */
    double realOr(String name, double least, double most, double otherwise) throws Fault {
        return object.get(name).isEmpty() ? otherwise : real(name, least, most);
    }

    List<String> texts(String name) throws Fault {
        List<String> texts = new ArrayList<>();
        for (JsonValue item : items(name)) {
            texts.add(text(name, item));
        }
        return texts;
    }

    List<Double> reals(String name) throws Fault {
        List<Double> reals = new ArrayList<>();
        for (JsonValue item : items(name)) {
            reals.add(real(name, item, -1e6, 1e6));
        }
        return reals;
    }

    List<Integer> wholes(String name, int most) throws Fault {
        List<Integer> wholes = new ArrayList<>();
        for (JsonValue item : items(name)) {
            wholes.add(whole(name, item, 0, most));
        }
        return wholes;
    }

    List<CardFields> objects(String name) throws Fault {
        List<CardFields> objects = new ArrayList<>();
        for (JsonValue item : items(name)) {
            if (!(item instanceof JsonObject each)) {
                throw fault(name, "must be a list of objects");
            }
            objects.add(new CardFields(path + name + "[].", each));
        }
        return objects;
    }

    /** Every member was asked for; what nobody knows could be meant to change everything. */
    void end() throws Fault {
        for (String name : object.members().keySet()) {
            if (!asked.contains(name)) {
                String shown = name.matches("[A-Za-z0-9_]{1,40}") ? name : "an unprintable name";
                throw new Fault("The card has " + path + shown + ", which no card has.");
            }
        }
    }

    Fault fault(String name, String rule) {
        return new Fault("In the card, " + path + name + " " + rule + ".");
    }

    private List<JsonValue> items(String name) throws Fault {
        if (!(value(name) instanceof JsonArray(List<JsonValue> items))
                || items.size() > MOST_ITEMS) {
            throw fault(name, "must be a list of at most " + MOST_ITEMS);
        }
        return items;
    }

    private JsonValue value(String name) throws Fault {
        asked.add(name);
        return object.get(name).orElseThrow(() -> fault(name, "is missing"));
    }
}
