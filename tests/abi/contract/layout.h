/* How sizes and offsets of the contract on 64-bit machines are pinned: a change there is a change of the binary interface. Compiling is the
 * test. */
#ifndef ESENTE_TESTS_LAYOUT_H
#define ESENTE_TESTS_LAYOUT_H

#include <esente/esente.h>

#define SIZE(type, size) _Static_assert(sizeof(type) == (size), #type " has another size")
#define AT(type, member, offset) _Static_assert(offsetof(type, member) == (offset), #type "." #member " moved")

#endif /* ESENTE_TESTS_LAYOUT_H */
