package org.commonshed.access.gate;

import java.time.Clock;
import java.util.Set;
import org.commonshed.access.Doors;
import org.commonshed.access.claim.ClaimGate;
import org.commonshed.access.claim.Claims;
import org.commonshed.access.session.Addresses;
import org.commonshed.access.session.Programs;
import org.commonshed.access.session.SessionContexts;
import org.commonshed.access.session.SessionCsrf;
import org.commonshed.access.token.ApiTokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
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
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every request passes through, and what every answer carries. */
@Configuration
@EnableWebSecurity
class Safety {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /** What says whose the server is and who somebody is. */
    @Component
    record Known(SessionContexts contexts, Claims claims, Bearers bearers) {}

    /** Which addresses are open to whom stands on what answers them; {@link Entrances} sees to it. */
    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Known known,
            Doors doors,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> addresses)
            throws Exception {
        return http.securityContext(context -> context.securityContextRepository(known.contexts()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrf()).ignoringRequestMatchers(Programs::isFor))
                .exceptionHandling(refused -> refused.accessDeniedHandler(Refusals::staleForm))
                .addFilterBefore(new ClaimGate(known.claims()), CsrfFilter.class)
                .addFilterBefore(known.bearers(), CsrfFilter.class)
                .addFilterBefore(new UploadGate(addresses::getObject, doors), CsrfFilter.class)
                .build();
    }

    @Bean
    Bearers bearers(
            ApiTokens tokens,
            Addresses addresses,
            Clock clock,
            @Value("${commonshed.api.per-minute:600}") int perMinute) {
        return new Bearers(tokens, addresses, clock, perMinute);
    }

    /** It stands within the chain above and nowhere else. */
    @Bean
    FilterRegistrationBean<Bearers> bearersOnce(Bearers bearers) {
        FilterRegistrationBean<Bearers> filter = new FilterRegistrationBean<>(bearers);
        filter.setEnabled(false);
        return filter;
    }

    /**
     * A page of another site whose name was made to point at this machine must not read a demo, where anybody may be anybody:
     * a demo answers to the names of this machine alone.
     */
    @Bean
    HttpFirewall firewall(@Value("${commonshed.demo:false}") boolean isDemo) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        if (isDemo) {
            firewall.setAllowedHostnames(THIS_MACHINE::contains);
        }
        return firewall;
    }

    /** People sign in at {@code Sessions}; whatever else a library may offer is closed. */
    @Bean
    AuthenticationManager closed() {
        return tried -> {
            throw new BadCredentialsException("people sign in on the page");
        };
    }
}
