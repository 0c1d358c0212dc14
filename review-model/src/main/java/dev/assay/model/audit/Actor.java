package dev.assay.model.audit;

/**
 * Who acts, as the log may know it: a random name that only an erasable payload ties to a person.
 *
 * @param pseudonym 1 to 64 ASCII letters, digits, dots and dashes
 */
public record Actor(String pseudonym) {
    public Actor {
        if (!pseudonym.matches("[A-Za-z0-9.-]{1,64}")) {
            throw new IllegalArgumentException("not a pseudonym");
        }
    }
}
