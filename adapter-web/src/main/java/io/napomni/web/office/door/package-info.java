/** Who may work in the office: asked on every request, closed unless a host opens it. */
@NullMarked
package io.napomni.web.office.door;

import org.jspecify.annotations.NullMarked;
