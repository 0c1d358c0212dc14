package dev.assay.app.cli;

import dev.assay.app.detectors.Shelf;
import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.ErrorRate;
import dev.assay.model.fault.EnvironmentException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code assay detectors}: what can be run, what each can and cannot show. */
@Command(
        name = "detectors",
        description = "Detectors, what each can show and what fools it.",
        subcommands = DetectorsAddCommand.class)
final class DetectorsCommand implements Callable<ExitCode> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    AssayCommand root;

    @Override
    public ExitCode call() throws EnvironmentException {
        BundledDetectors bundled = new BundledDetectors();
        List<Map<String, Object>> detectors = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (DetectorModel model : bundled.panel()) {
            detectors.add(describe(model.card(), true));
            say(plain, model.card(), "ready");
        }
        Shelf shelf = new WorkspaceDoor(root).installed().shelf();
        for (DetectorModel model : shelf.models()) {
            boolean challenger = shelf.challengers().contains(model.card().name());
            Map<String, Object> one = describe(model.card(), true);
            one.put("challenger", challenger);
            detectors.add(one);
            say(plain, model.card(), challenger ? "challenger, unseen" : "added");
        }
        for (DetectorCard card : bundled.published()) {
            detectors.add(describe(card, false));
            say(plain, card, "card only, without weights");
        }
        shelf.spoilt().forEach(root.output()::message);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("detectors", detectors);
        document.put("spoilt", shelf.spoilt());
        root.output().answer(document, plain.toString().stripTrailing());
        return shelf.spoilt().isEmpty() ? ExitCode.DONE : ExitCode.FINDING;
    }

    private static Map<String, Object> describe(DetectorCard card, boolean ready) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", card.name());
        one.put("title", card.title());
        one.put("version", card.version());
        one.put("kind", card.kind().word());
        one.put("ready", ready);
        one.put("modelSha256", card.modelSha256());
        one.put("cardSha256", card.cardSha256());
        one.put("meaning", card.scale().meaning().word());
        one.put("threshold", card.scale().threshold());
        one.put("input", card.input().inWords());
        one.put("paper", card.paper());
        one.put("canShow", card.canShow());
        one.put("fooledBy", card.fooledBy());
        one.put("errorRates", card.errorRates().stream().map(DetectorsCommand::rate).toList());
        one.put("licence", card.licence());
        return one;
    }

    private static Map<String, String> rate(ErrorRate rate) {
        return Map.of(
                "measure", rate.measure(),
                "value", rate.value(),
                "dataSet", rate.dataSet(),
                "source", rate.source());
    }

    private static void say(StringBuilder plain, DetectorCard card, String state) {
        plain.append(card.name()).append(" (").append(card.kind().word()).append(", ");
        plain.append(state).append(")\n");
        card.canShow().forEach(line -> plain.append("  can show: ").append(line).append('\n'));
        card.fooledBy().forEach(line -> plain.append("  fooled by: ").append(line).append('\n'));
    }
}
