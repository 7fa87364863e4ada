#define BOOST_TEST_MODULE esente
#include <boost/test/unit_test.hpp>
