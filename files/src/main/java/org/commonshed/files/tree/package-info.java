/**
 * Files of somebody's hand as trees and tables, before they mean anything: JSON, YAML and CSV within bounds, each object with
 * where it stands, and the problems and hints that are found on the way.
 */
@NullMarked
package org.commonshed.files.tree;

import org.jspecify.annotations.NullMarked;
