package org.commonshed;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The house: every room is a package beside this class. It is started from {@link org.commonshed.start.Main}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Commonshed {}
