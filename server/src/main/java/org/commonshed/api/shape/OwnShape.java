package org.commonshed.api.shape;

import tools.jackson.databind.node.ObjectNode;

/** A type whose JSON its record does not tell; whoever has it writes its schema. */
public interface OwnShape {
    Class<?> kind();

    /** Its schema; what it refers to is added to the shapes. */
    ObjectNode schema(Shapes shapes);
}
