package org.commonshed.report.figures;

/** What would still allow more: how much of it is in use, 0 … 1, and how much is left, in words. */
public record Slack(String name, double used, String left) {}
