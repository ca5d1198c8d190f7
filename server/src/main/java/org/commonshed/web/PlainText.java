package org.commonshed.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses what no form of ours sends and no database keeps: texts with the character of number 0 in them. */
@Configuration
class PlainText implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Guard());
    }

    private record Guard() implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            boolean isAsked = request.getDispatcherType() == DispatcherType.REQUEST;
            if (isAsked
                    && request.getParameterMap().values().stream()
                            .flatMap(Arrays::stream)
                            .anyMatch(text -> text.indexOf('\0') >= 0)) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            return true;
        }
    }
}
