package dev.assay.model.review;

import java.time.Instant;

/**
 * One entry of the log as a readable sentence.
 *
 * @param index the entry's index in the log, from 0
 * @param actor pseudonym of who acted
 * @param type the entry's type as in the log
 * @param sentence what happened, for a person
 * @param leafHash RFC 6962 leaf hash of the entry, hexadecimal
 */
public record HistoryRow(
        long index, Instant at, String actor, String type, String sentence, String leafHash) {}
