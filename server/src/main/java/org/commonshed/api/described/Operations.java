package org.commonshed.api.described;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.Told;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All operations, as the mappings of the house have them. */
@Component
class Operations {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Operations(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** By group, then by address. */
    List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        mappings.getObject().getHandlerMethods().forEach((mapping, handler) -> {
            Told told = handler.getMethodAnnotation(Told.class);
            if (told != null) {
                all.addAll(operations(mapping, handler, told));
            }
        });
        all.sort(Comparator.comparing(Operation::group)
                .thenComparing(Operation::path)
                .thenComparing(Operation::method));
        return all;
    }

    private static List<Operation> operations(RequestMappingInfo mapping, HandlerMethod handler, Told told) {
        List<Operation> some = new ArrayList<>();
        for (String path : mapping.getPatternValues()) {
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                some.add(new Operation(method.name(), path, told, right(handler), group(handler)));
            }
        }
        return some;
    }

    private static Optional<Deed> right(HandlerMethod handler) {
        Entrance own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Entrance.class);
        Entrance all = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Entrance.class);
        return Optional.ofNullable(own == null ? all : own).map(Entrance::value);
    }

    /** The package says what it is about. */
    private static String group(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().replaceFirst(".*\\.", "");
    }
}
