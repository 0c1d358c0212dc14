package dev.assay.model.detection.onnx;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the facts of one file; used once. Field numbers are those of onnx.proto. */
final class OnnxReader {
    private static final int MOST_NODES = 200_000;
    private static final int MOST_NAME = 1_000;
    private static final int DEPTH = 4;
    private static final Set<String> OWN = Set.of("", "ai.onnx");
    private static final int EXTERNAL = 1;

    private final Set<String> domains = new HashSet<>();
    private final List<OnnxNode> nodes = new ArrayList<>();
    private final List<OnnxTensor> inputs = new ArrayList<>();
    private final List<OnnxTensor> outputs = new ArrayList<>();
    private final Set<String> weights = new HashSet<>();
    private int opset;
    private boolean external;
    private boolean subgraphs;
    private boolean graph;

    Optional<OnnxFile> read(ByteBuffer file) {
        try {
            WireFields model = new WireFields(file);
            while (model.next()) {
                switch (model.field()) {
                    case 7 -> graph(model.message());
                    case 8 -> opset(model.message());
                    default -> {}
                }
            }
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        inputs.removeIf(input -> weights.contains(input.name()));
        return graph && opset > 0
                ? Optional.of(
                        new OnnxFile(opset, domains, nodes, inputs, outputs, external, subgraphs))
                : Optional.empty();
    }

    private void opset(WireFields fields) {
        String domain = "";
        long version = 0;
        while (fields.next()) {
            switch (fields.field()) {
                case 1 -> domain = fields.text(MOST_NAME);
                case 2 -> version = fields.number();
                default -> {}
            }
        }
        if (OWN.contains(domain)) {
            opset = Math.clamp(version, 0, Integer.MAX_VALUE);
        } else {
            domains.add(domain);
        }
    }

    private void graph(WireFields fields) {
        graph = true;
        while (fields.next()) {
            switch (fields.field()) {
                case 1 -> node(fields.message(), 0);
                case 5 -> weights.add(tensor(fields.message()));
                case 11 -> inputs.add(value(fields.message()));
                case 12 -> outputs.add(value(fields.message()));
                case 15 -> sparse(fields.message());
                default -> {}
            }
        }
    }

    private void sparse(WireFields fields) {
        while (fields.next()) {
            if (fields.field() == 1 || fields.field() == 2) {
                tensor(fields.message());
            }
        }
    }

    private void node(WireFields fields, int depth) {
        if (nodes.size() >= MOST_NODES || depth > DEPTH) {
            throw new IllegalArgumentException("too many operators");
        }
        String operator = "";
        String domain = "";
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        while (fields.next()) {
            switch (fields.field()) {
                case 1 -> from.add(fields.text(MOST_NAME));
                case 2 -> to.add(fields.text(MOST_NAME));
                case 4 -> operator = fields.text(MOST_NAME);
                case 5 -> attribute(fields.message(), depth);
                case 7 -> domain = fields.text(MOST_NAME);
                default -> {}
            }
        }
        if (!OWN.contains(domain)) {
            domains.add(domain);
        }
        nodes.add(new OnnxNode(operator, domain, from, to));
    }

    /** Tensors and graphs may hide in attributes. */
    private void attribute(WireFields fields, int depth) {
        while (fields.next()) {
            switch (fields.field()) {
                case 5, 10 -> tensor(fields.message());
                case 6, 11 -> {
                    subgraphs = true;
                    WireFields inner = fields.message();
                    while (inner.next()) {
                        switch (inner.field()) {
                            case 1 -> node(inner.message(), depth + 1);
                            case 5 -> tensor(inner.message());
                            default -> {}
                        }
                    }
                }
                default -> {}
            }
        }
    }

    private String tensor(WireFields fields) {
        String name = "";
        while (fields.next()) {
            switch (fields.field()) {
                case 8 -> name = fields.text(MOST_NAME);
                case 13 -> external = true;
                case 14 -> external |= fields.number() == EXTERNAL;
                default -> {}
            }
        }
        return name;
    }

    private static OnnxTensor value(WireFields fields) {
        String name = "";
        int type = 0;
        List<Integer> shape = new ArrayList<>();
        while (fields.next()) {
            if (fields.field() == 1) {
                name = fields.text(MOST_NAME);
            } else if (fields.field() == 2) {
                WireFields kind = fields.message();
                while (kind.next()) {
                    if (kind.field() == 1) {
                        WireFields tensor = kind.message();
                        while (tensor.next()) {
                            if (tensor.field() == 1) {
                                type = (int) tensor.number();
                            } else if (tensor.field() == 2) {
                                shape(tensor.message(), shape);
                            }
                        }
                    }
                }
            }
        }
        return new OnnxTensor(name, type, shape);
    }

    private static void shape(WireFields fields, List<Integer> shape) {
        while (fields.next()) {
            if (fields.field() == 1) {
                int size = -1;
                WireFields dimension = fields.message();
                while (dimension.next()) {
                    if (dimension.field() == 1) {
                        size = Math.clamp(dimension.number(), -1, Integer.MAX_VALUE);
                    }
                }
                shape.add(size);
            }
        }
    }
}
