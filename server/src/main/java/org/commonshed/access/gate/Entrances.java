package org.commonshed.access.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.OpenToAll;
import org.commonshed.access.Viewer;
import org.commonshed.access.session.Recognised;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Stands at every address: it lets through whom the {@link Entrance} of what answers there lets through, and refuses
 * where there is none. It looks at what will answer, not at the address, so no spelling of an address leads past it.
 */
@Configuration
class Entrances implements WebMvcConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(Entrances.class);

    private final Doors doors;

    Entrances(Doors doors) {
        this.doors = doors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Keeper(doors, ConcurrentHashMap.newKeySet()));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
    }

    private record Keeper(Doors doors, Set<String> told) implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getDispatcherType() != DispatcherType.REQUEST
                    || handler instanceof ResourceHttpRequestHandler) {
                return true;
            }
            if (handler instanceof HandlerMethod method) {
                demand(method);
                return true;
            }
            throw unnamed(handler);
        }

        private void demand(HandlerMethod method) {
            if (find(method, OpenToAll.class).isPresent()) {
                return;
            }
            Entrance entrance = find(method, Entrance.class).orElseThrow(() -> unnamed(method));
            Viewer viewer = Recognised.acting();
            if (!doors.allowsSomewhere(viewer, entrance.value())) {
                throw new Doors.Refused(viewer, entrance.value(), "");
            }
        }

        /** Told once each, so that nobody can fill the log. */
        private RuntimeException unnamed(Object handler) {
            if (told.add(handler.toString())) {
                LOG.error("No entrance is declared for {}.\nMaybe put @Entrance(Deed.READ) on its class.", handler);
            }
            return new Doors.Refused(Recognised.acting(), Deed.KEEP_SERVER, "");
        }
    }

    /** Of the method, else of its class. */
    static <A extends java.lang.annotation.Annotation> Optional<A> find(HandlerMethod method, Class<A> kind) {
        A own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), kind);
        boolean isSaidOtherwise = AnnotatedElementUtils.hasAnnotation(method.getMethod(), Entrance.class)
                || AnnotatedElementUtils.hasAnnotation(method.getMethod(), OpenToAll.class);
        return own != null || isSaidOtherwise
                ? Optional.ofNullable(own)
                : Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), kind));
    }

    private static final class ViewerArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Viewer.class;
        }

        @Override
        public Viewer resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Recognised.acting();
        }
    }
}
