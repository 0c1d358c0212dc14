package dev.assay.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command's answers go: JSON documents or plain lines on standard output, messages on
 * standard error. The only place that prints.
 */
public final class Output {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream answers;
    private final PrintStream messages;
    private final boolean json;

    public Output(PrintStream answers, PrintStream messages, boolean json) {
        this.answers = answers;
        this.messages = messages;
        this.json = json;
    }

    public boolean json() {
        return json;
    }

    /** One answer: a JSON document on one line, or {@code plain} where JSON was not asked for. */
    public void answer(Map<String, ?> document, String plain) {
        try {
            answers.println(json ? JSON.writeValueAsString(document) : plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is made of maps, lists and values", e);
        }
        answers.flush();
    }

    /** A sentence for the person; never part of the answer. */
    public void message(String sentence) {
        messages.println(sentence);
    }
}
