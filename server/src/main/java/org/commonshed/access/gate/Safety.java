package org.commonshed.access.gate;

import org.commonshed.access.Doors;
import org.commonshed.access.claim.ClaimGate;
import org.commonshed.access.claim.Claims;
import org.commonshed.access.session.SessionContexts;
import org.commonshed.access.session.SessionCsrf;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every request passes through, and what every answer carries. */
@Configuration
@EnableWebSecurity
class Safety {
    /** Which addresses are open to whom stands on what answers them; {@link Entrances} sees to it. */
    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            SessionContexts contexts,
            Claims claims,
            Doors doors,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> addresses)
            throws Exception {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrf()))
                .exceptionHandling(refused -> refused.accessDeniedHandler(Refusals::staleForm))
                .addFilterBefore(new ClaimGate(claims), CsrfFilter.class)
                .addFilterBefore(new UploadGate(addresses::getObject, doors), CsrfFilter.class)
                .build();
    }

    /** People sign in at {@code Sessions}; whatever else a library may offer is closed. */
    @Bean
    AuthenticationManager closed() {
        return tried -> {
            throw new BadCredentialsException("people sign in on the page");
        };
    }
}
