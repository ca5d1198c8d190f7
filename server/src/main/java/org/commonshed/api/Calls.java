package org.commonshed.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.commonshed.access.Viewer;
import org.commonshed.access.session.Recognised;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives handlers their {@link Call} and writes their {@link Answer}. */
@Configuration
class Calls implements WebMvcConfigurer {
    private final Problems problems;
    private final Bodies bodies;
    private final Once once;

    Calls(Problems problems, Bodies bodies, Once once) {
        this.problems = problems;
        this.bodies = bodies;
        this.once = once;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Reading(problems, new Call.Work(bodies, once)));
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new Writing(bodies));
    }

    private record Reading(Problems problems, Call.Work work) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Call.class;
        }

        @Override
        public Call resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest given,
                @Nullable WebDataBinderFactory binders) {
            HttpServletRequest request = request(given);
            Viewer viewer = Recognised.acting();
            Told told = parameter.getMethodAnnotation(Told.class);
            if (told == null) {
                throw new IllegalStateException(parameter.getMethod() + " is not told\nMaybe put @Told on it.");
            }
            Call call = new Call(request, viewer, problems.words(request), work, told.mostBytes());
            List<String> known = Arrays.asList(told.query());
            for (String name : call.names()) {
                if (known.stream().noneMatch(one -> isMeant(one, name))) {
                    throw Problem.of(ProblemKind.QUERY_WRONG, name, "query-unknown", String.join(", ", known));
                }
            }
            return call;
        }

        private static boolean isMeant(String known, String name) {
            return known.endsWith("*") ? name.startsWith(known.substring(0, known.length() - 1)) : known.equals(name);
        }
    }

    private static HttpServletRequest request(NativeWebRequest given) {
        HttpServletRequest request = given.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("no request of HTTP");
        }
        return request;
    }

    private record Writing(Bodies bodies) implements HandlerMethodReturnValueHandler {
        @Override
        public boolean supportsReturnType(MethodParameter type) {
            return type.getParameterType() == Answer.class;
        }

        @Override
        public void handleReturnValue(
                @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest given)
                throws Exception {
            container.setRequestHandled(true);
            HttpServletResponse response = given.getNativeResponse(HttpServletResponse.class);
            if (!(value instanceof Answer answer) || response == null) {
                throw new IllegalStateException("no answer to " + type.getMethod());
            }
            Object body = answer.body();
            byte[] content = body == null ? new byte[0] : bodies.write(body);
            String tag = answer.tag().isEmpty() && answer.status() == 200 ? Tags.of(content) : answer.tag();
            answer.headers().forEach(response::setHeader);
            if (!tag.isEmpty()) {
                response.setHeader(HttpHeaders.ETAG, tag);
            }
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            response.setHeader(HttpHeaders.VARY, "Authorization, Accept-Language");
            HttpServletRequest request = request(given);
            String none = request.getHeader(HttpHeaders.IF_NONE_MATCH);
            if (none != null && request.getMethod().equals("GET") && Tags.names(none, tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setStatus(answer.status());
            response.setContentType(answer.type());
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        }
    }
}
