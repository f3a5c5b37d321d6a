package io.reelkeep.rest.openapi.generate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelkeep.rest.shared.description.Dialect;
import io.reelkeep.rest.shared.json.RecordSchemas;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts the routes to what was written by hand: the frame, and the paths that servlets serve. */
final class Document {
    private final ObjectNode frame;
    private final RecordSchemas schemas = new RecordSchemas(Document::nameOf, "#/components/schemas/");

    /** @param frame becomes the document */
    Document(ObjectNode frame) {
        this.frame = frame;
    }

    /** Routes that are not described are left out. */
    ObjectNode with(List<Route> routes, String version) {
        frame.withObject("/info").put("version", version);
        SortedMap<String, ObjectNode> paths = new TreeMap<>();
        ObjectNode written = frame.withObject("/paths");
        written.properties().forEach(path -> paths.put(path.getKey(), (ObjectNode) path.getValue()));
        for (Route route : routes) {
            route.described()
                    .ifPresent(
                            said -> paths.computeIfAbsent(route.path(), path -> JsonNodeFactory.instance.objectNode())
                                    .set(route.verb(), new Operation(route, said, schemas).write(schemes())));
        }
        written.removeAll();
        paths.forEach(written::set);
        ObjectNode components = frame.withObject("/components");
        ObjectNode all = components.putObject("schemas");
        schemas.all().forEach(all::set);
        // What people look for first stands first.
        frame.remove("components");
        return frame.set("components", components);
    }

    private Set<String> schemes() {
        Set<String> names = new LinkedHashSet<>();
        frame.at("/components/securitySchemes").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The dialect, then the record and those around it, without what only our code needs to know. */
    private static String nameOf(Class<?> type) {
        String dialect = Route.dialectOf(type).map(Dialect::value).orElse("").replace(" ", "");
        StringBuilder name = new StringBuilder();
        for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
            name.insert(0, at.getSimpleName().replaceAll("Json$", ""));
        }
        return dialect + name;
    }
}
