package dev.assay.viewer.graph;

/**
 * A relation between two facts, drawn from the one to the other.
 *
 * @param relation its name, such as {@code componentOf}; may be empty
 * @param proven whether something proves it; drawn dashed where not
 */
public record GraphLink(String from, String to, String relation, boolean proven) {
    /**
     * This and another relation between the same two as one, a name a line; proven where both are.
     */
    GraphLink with(GraphLink other) {
        boolean same = relation.equals(other.relation) || other.relation.isEmpty();
        return new GraphLink(
                from,
                to,
                same ? relation : relation + "\n" + other.relation,
                proven && other.proven);
    }
}
